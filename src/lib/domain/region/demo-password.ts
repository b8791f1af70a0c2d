/** Opens every account of the demo. The demo says so itself, and never runs unasked beside real settings. */
export const DEMO_PASSWORD = 'trihelix-demo-2026';
