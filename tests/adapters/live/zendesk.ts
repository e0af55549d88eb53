import { fromHtml, part, write } from './html.ts';
import type { Message, Template } from './live-desk.ts';

/** Agent Workspace: every open ticket keeps its pane; a new one is shown by attributes alone. */
export const zendesk: Template = {
  helpdesk: 'zendesk',
  address: (ticket) => `https://acme.zendesk.com/agent/tickets/${ticket}`,
  panes: 'kept',
  frame: () => fromHtml('<main id="main_panes" class="main_panes"></main>'),
  list: '[data-test-id=omni-log-container]',
  pane: ({ id }) =>
    fromHtml(`<div class="ember-view workspace">
      <nav aria-label="Ticket page location"><span data-test-id="tabs-nav-item-users"></span>
        <span data-test-id="tabs-section-nav-item-ticket"><span class="ticket_status_label open"></span></span></nav>
      <div class="ticket"><div data-test-id="ticket-${id}-standard-layout" class="ticket-panes-grid-layout sc-9rzm4f-0">
        <div data-test-id="column-1"><div data-test-id="assignee-field-selected-agent-tag"></div></div>
        <div data-test-id="column-2"><div class="conversation-polaris" data-ticket-id="${id}">
          <div class="older"></div>
          <div data-test-id="omni-log-container"></div>
          <div data-test-id="editor-view"><button data-test-id="omnichannel-channel-switcher-button" data-channel="web"></button>
            <div data-test-id="omnicomposer-rich-text-ckeditor" class="ck ck-content ck-editor__editable" contenteditable="true"><p><br></p></div></div>
        </div>
        <footer data-test-id="ticket-footer"><button data-test-id="submit_button-button"><div><span>Submit as <strong>Open</strong></span></div></button>
          <button data-test-id="submit_button-menu-button"></button></footer></div>
      </div></div></div>`),
  update(pane, { customer, agent, solved, hasOlder }) {
    write(pane, '[data-test-id=tabs-nav-item-users]', customer);
    write(pane, '[data-test-id=assignee-field-selected-agent-tag]', agent);
    part(pane, '.ticket_status_label').className =
      `ticket_status_label ${solved ? 'solved' : 'open'}`;
    part(pane, '.older').replaceChildren(
      ...(hasOlder
        ? [fromHtml('<button data-test-id="convolog-show-more-button">Show more</button>')]
        : []),
    );
  },
  row,
  show(pane, inFront) {
    pane.style.display = inFront ? '' : 'none';
    part(pane, '.ticket-panes-grid-layout').dataset.isActive = String(inFront);
  },
  endBy: (pane) => [
    () => part(pane, '[data-test-id=submit_button-menu-button]'),
    () => {
      // The menu is drawn when it is opened, at the end of the page.
      const menu = fromHtml(
        '<ul role="menu" data-cy-test-id="submit_button-menu"><li data-test-id="submit_button-menu-pending">Submit as <strong>Pending</strong></li><li data-test-id="submit_button-menu-solved">Submit as <strong>Solved</strong></li></ul>',
      );
      document.querySelector('[data-cy-test-id=submit_button-menu]')?.remove();
      document.body.append(menu);
      return part(menu, '[data-test-id=submit_button-menu-solved]');
    },
  ],
};

function row({ author, text, note, name, first }: Message): HTMLElement {
  const type = note === true ? 'internal' : author === 'customer' ? 'end-user' : author;
  const made = fromHtml(`<article data-test-id="omni-log-comment-item" class="sc-54nfmn-1">
      ${first ? '<div data-test-id="omni-log-item-sender"><a data-test-id="omni-log-comment-user-link" href="/agent/users/7"></a></div>' : ''}
      ${note === true ? '<span data-test-id="omni-log-internal-note-tag">Internal</span>' : ''}
      <span data-test-id="omni-log-item-via">via email</span>
      <div data-test-id="omni-log-item-message" type="${type}"><div data-test-id="omni-log-message-content"><div class="zd-comment"></div></div><button>Show more</button></div>
    </article>`);
  if (first) write(made, '[data-test-id=omni-log-comment-user-link]', name);
  write(made, '.zd-comment', text, true);
  return made;
}
