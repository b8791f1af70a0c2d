/** The words of the interface: `m.home_title()`, in the language of the request or the page. */
export { m } from './paraglide/messages.js';
