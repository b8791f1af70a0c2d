/** What was asked for or given is wrong; the message says where. Ends the command with exit code 2. */
export class WrongInput extends Error {}
