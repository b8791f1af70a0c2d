/** Mechanics and manufacturing. */
export const MANUFACTURING_TERMS = `
gia công: machining, processing
gia công cơ khí: machining, mechanical processing
khuôn: mould, mold, die
`;
