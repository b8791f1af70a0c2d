import { expect, test, type Page } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import { newOwner } from '../support/organisations.ts';
import { hydrated, newConversation, openAs } from '../support/pages.ts';
import { newPerson, type SignedUp } from '../support/people.ts';

test.setTimeout(90_000);

const NOTE = 'Chúng tôi có máy phay năm trục, muốn thử trên hai mẫu trong tháng này.';
const PASSWORD = 'mot mat khau rat dai 2026';

/** Ends the session of a page, as when it was signed out elsewhere. */
async function endSession(page: Page): Promise<void> {
	await page.context().clearCookies({ name: /^trihelix-session/ });
}

async function signInAgain(page: Page, person: SignedUp): Promise<void> {
	await expect(page).toHaveURL(/\/sign-in\?next=/);
	await page.locator('details.other > summary').click();
	await page.locator('#password-email').fill(person.email);
	await page.locator('input[name="password"]').fill(PASSWORD);
	await page.locator('form[action="?/password"] button[type="submit"]').click();
}

test('an interest, a message and an organisation come back after a session that ended while typing', async ({
	browser
}) => {
	const asked = await newOwner();
	const listing = await storeListing(asked.person, asked.organisation);
	const asking = await newOwner({ password: PASSWORD });
	const page = await openAs(browser, asking.person);

	await page.goto(`/listings/${listing}/interest`);
	await hydrated(page);
	await page.locator('textarea[name="note"]').fill(NOTE);
	await endSession(page);
	await page.getByRole('button', { name: 'Gửi', exact: false }).last().click();
	await signInAgain(page, asking.person);
	await expect(page).toHaveURL(new RegExp(`/listings/${listing}/interest`));
	await expect(page.locator('textarea[name="note"]')).toHaveValue(NOTE);
	await expect(page.getByText('Đây là những gì bạn đang viết dở')).toBeVisible();
	await page.locator('.form-stack button.button-primary').click();
	await expect(page).toHaveURL(/\/interests\//);

	await page.goto('/organisation/edit');
	await hydrated(page);
	const summary = 'Xưởng cơ khí viết dở dang lúc phiên đăng nhập hết hạn.';
	await page.locator('textarea[name="summaryVi"]').fill(summary);
	await endSession(page);
	await page.locator('form .button-primary').last().click();
	await signInAgain(page, asking.person);
	await expect(page.locator('textarea[name="summaryVi"]')).toHaveValue(summary);

	// Somebody else who signs in at the same tab does not see it.
	await endSession(page);
	const other = await newOwner();
	await page
		.context()
		.addCookies(
			[...other.person.cookies].map(([name, value]) => ({ name, value, url: other.person.site }))
		);
	await page.goto('/organisation/edit');
	await hydrated(page);
	await expect(page.locator('textarea[name="summaryVi"]')).not.toHaveValue(summary);
	await expect
		.poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage })))
		.not.toContain(summary);
	await page.context().close();
});

test('without a network a message stays in its box, and one press sends it once there is one again', async ({
	browser
}) => {
	const { asking, path } = await newConversation();
	const page = await openAs(browser, asking);
	await page.goto(path);
	await hydrated(page);
	const box = page.locator('textarea[name="body"]');
	await box.fill('Sáng thứ ba tôi có thể gọi cho anh chị.');
	await page.context().setOffline(true);
	await page.locator('form[action="?/message"] button[type="submit"]').click();
	await expect(page.getByRole('alert')).toContainText('mất kết nối');
	await expect(box).toHaveValue('Sáng thứ ba tôi có thể gọi cho anh chị.');
	await expect(page).toHaveURL(new RegExp(path));

	await page.context().setOffline(false);
	await page.getByRole('button', { name: 'Gửi lại' }).click();
	await expect(page.locator('ol li:not(.opening) .body')).toHaveText([
		'Sáng thứ ba tôi có thể gọi cho anh chị.'
	]);
	await expect(box).toHaveValue('');
	await page.context().close();
});

test('an answer that never arrives and one of a broken server leave every form as it was', async ({
	browser
}) => {
	const person = await newPerson();
	const page = await openAs(browser, person);
	for (const [path, field] of [
		['/organisation/new', 'input[name="name"]'],
		['/account', 'input[name="phone"]'],
		['/account/tokens', 'input[name="name"]'],
		['/account/security', 'input[name="newEmail"]'],
		['/listings/new', 'textarea[name="text"]']
	] as const) {
		await page.goto(path);
		await hydrated(page);
		const texts: Readonly<Record<string, string>> = {
			'/account': '0912 345 678',
			'/account/security': 'moi@people.example'
		};
		const text = texts[path] ?? 'Xưởng gia công chi tiết nhôm theo bản vẽ, lô nhỏ';
		await page.locator(field).fill(text);
		for (const answer of [
			{ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' },
			{
				status: 500,
				contentType: 'application/json',
				body: '{"type":"error","error":{"message":"x","id":"abc-1"}}'
			}
		]) {
			await page.route('**/*', (route) =>
				route.request().method() === 'POST' ? route.fulfill(answer) : route.continue()
			);
			await page.locator('main form:has(' + field + ')').evaluate((form: HTMLFormElement) => {
				form.noValidate = true;
				form.requestSubmit();
			});
			await expect(page.getByRole('alert')).toContainText('Những gì bạn đã gõ vẫn còn');
			await expect(page.locator(field)).toHaveValue(text);
			await page.unroute('**/*');
			await page.getByRole('button', { name: 'Đóng' }).click();
		}
	}
	await page.context().close();
});

test('what the other side saves while one is typing goes over nothing, and saving shows both texts', async ({
	browser
}) => {
	const { asked, asking, path } = await newConversation();
	const page = await openAs(browser, asking);
	await page.goto(path);
	await hydrated(page);
	await page.locator('section[aria-labelledby="plan"] summary').click();
	const goal = page.locator('textarea[name="goal"]');
	const body = page.locator('textarea[name="body"]');
	await goal.fill('Làm mẫu hai mươi chiếc');
	await body.fill('Câu đang viết dở');
	const theirs = await asked.post(`${path}?/plan`, { goal: 'Báo giá trước đã', seenVersion: '1' });
	expect(theirs.status).toBe(303);
	await expect(page.locator('section[aria-labelledby="plan"] dd').first()).toHaveText(
		'Báo giá trước đã'
	);
	await expect(goal).toHaveValue('Làm mẫu hai mươi chiếc');
	await expect(body).toHaveValue('Câu đang viết dở');

	await page.locator('form[action="?/plan"] button[type="submit"]').click();
	const notice = page.locator('form[action="?/plan"] [role="alert"]');
	await expect(notice).toContainText('Báo giá trước đã');
	await expect(goal).toHaveValue('Làm mẫu hai mươi chiếc');
	await page.locator('form[action="?/plan"] button[type="submit"]').click();
	await expect(page.locator('section[aria-labelledby="plan"] dd').first()).toHaveText(
		'Làm mẫu hai mươi chiếc'
	);
	await page.context().close();
});

test('two owners who change an organisation at once both see both texts', async ({ browser }) => {
	const { person } = await newOwner();
	const page = await openAs(browser, person);
	const other = await page.context().newPage();
	for (const one of [page, other]) {
		await one.goto('/organisation/edit');
		await hydrated(one);
	}
	const mine = page.locator('textarea[name="summaryEn"]');
	await other.locator('textarea[name="summaryVi"]').fill('Bản lưu trước của đồng nghiệp.');
	await other.locator('form .button-primary').last().click();
	await expect(other).toHaveURL(/\/organisation\?of=/);
	await mine.fill('A workshop for small lots.');
	await page.locator('form .button-primary').last().click();
	await expect(page.getByRole('alert')).toContainText('Bản lưu trước của đồng nghiệp.');
	await expect(mine).toHaveValue('A workshop for small lots.');

	await page.getByRole('link', { name: 'Giữ bản đang lưu' }).click();
	await expect(page.locator('textarea[name="summaryVi"]')).toHaveValue(
		'Bản lưu trước của đồng nghiệp.'
	);
	await expect(mine).toHaveValue('');
	await page.context().close();
});

test('each tab keeps its own words, also through a reload; leaving them is asked about', async ({
	browser
}) => {
	const { person } = await newOwner();
	const page = await openAs(browser, person);
	const other = await page.context().newPage();
	for (const [one, name] of [
		[page, 'Sổ thứ nhất'],
		[other, 'Sổ thứ hai']
	] as const) {
		await one.goto('/account/tokens');
		await hydrated(one);
		await one.locator('input[name="name"]').fill(name);
	}
	for (const [one, name] of [
		[page, 'Sổ thứ nhất'],
		[other, 'Sổ thứ hai']
	] as const) {
		await one.reload();
		await expect(one.locator('input[name="name"]')).toHaveValue(name);
	}

	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(dialog.type());
		void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
	});
	const away = page.getByRole('link', { name: 'Bàn làm việc' }).first();
	await away.click();
	await expect(page).toHaveURL(/tokens/);
	await expect(page.locator('input[name="name"]')).toHaveValue('Sổ thứ nhất');
	await away.click();
	await expect(page).toHaveURL(/\/desk/);
	expect(asked).toEqual(['confirm', 'confirm']);
	// With nothing written nobody is asked.
	await page.goto('/account');
	await hydrated(page);
	await page.getByRole('link', { name: 'Bàn làm việc' }).first().click();
	await expect(page).toHaveURL(/\/desk/);
	expect(asked).toHaveLength(2);

	// Signing out forgets what every tab kept.
	await page.locator('details.person > summary').click();
	await page.getByRole('button', { name: 'Đăng xuất' }).click();
	await expect
		.poll(() =>
			other.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('unsent')))
		)
		.toEqual([]);
	await page.context().close();
});

test('what is typed into the box of the home page stays when the network or the answer fails', async ({
	browser
}) => {
	const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	const box = page.locator('textarea[name="q"]');
	const text = 'Chúng tôi cần gia công vỏ nhôm CNC cho thiết bị đo.';
	await page.context().setOffline(true);
	await box.fill(text);
	await expect(page.getByText('Chữ bạn gõ vẫn còn')).toBeVisible();
	await page.getByRole('button', { name: 'Xem ai phù hợp' }).click();
	await expect(box).toHaveValue(text);
	await page.context().setOffline(false);
	await page.route('**/__data.json*', (route) => route.fulfill({ status: 503, body: 'busy' }));
	await page.getByRole('button', { name: 'Xem ai phù hợp' }).click();
	await expect(page.getByText('Chữ bạn gõ vẫn còn')).toBeVisible();
	await expect(box).toHaveValue(text);
	await page.unroute('**/__data.json*');
	await page.getByRole('button', { name: 'Xem ai phù hợp' }).click();
	await expect(page.getByRole('heading', { name: 'Ai có điều bạn cần' })).toBeVisible();
	await expect(box).toHaveValue(text);
	await expect(page.getByText('Chữ bạn gõ vẫn còn')).toHaveCount(0);
	await page.context().close();
});

test('what is pasted and too long is not cut: it stays, and the form says by how much', async ({
	browser
}) => {
	const { asking, path } = await newConversation();
	const page = await openAs(browser, asking);
	const long = 'Chúng tôi có thể gia công theo bản vẽ. '.repeat(120);
	for (const [where, field, form] of [
		[path, 'textarea[name="body"]', 'form[action="?/message"]'],
		['/listings/new', 'textarea[name="text"]', 'form[action="?/understand"]']
	] as const) {
		await page.goto(where);
		await hydrated(page);
		const box = page.locator(field);
		await box.focus();
		await page.keyboard.insertText(long);
		await expect(box).toHaveValue(long);
		await expect(page.getByText('dài quá')).toBeVisible();
		await page.locator(`${form} button[type="submit"]`).click();
		await expect(page.locator(`${form} [id$="-error"]`)).toBeVisible();
		expect((await box.inputValue()).trim()).toHaveLength(long.trim().length);
		await box.fill('');
	}
	await page.context().close();
});
