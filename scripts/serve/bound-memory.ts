import { setFlagsFromString } from 'node:v8';

/** In percent of what is alive. V8 takes up to four times as much where the machine has it, and gives little of it back. */
const HEAP_GROWTH = 50;

/**
 * Has garbage collected before it takes half as much as what is alive, on all threads that are started afterwards, so
 * that the memory of a site follows its region and not its busiest moment.
 */
export function boundMemory(): void {
	setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
}
