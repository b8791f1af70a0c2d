import type { Locator } from '@playwright/test';

/** What a person does with hand or keyboard, counted: every click, field filled in, choice and key pressed is one. */
export class CountedActs {
	#count = 0;

	get count(): number {
		return this.#count;
	}

	click(target: Locator): Promise<void> {
		this.#count += 1;
		return target.click();
	}

	fill(field: Locator, text: string): Promise<void> {
		this.#count += 1;
		return field.fill(text);
	}

	/** One of a list, by its value. */
	async choose(list: Locator, value: string): Promise<void> {
		this.#count += 1;
		await list.selectOption(value);
	}
}
