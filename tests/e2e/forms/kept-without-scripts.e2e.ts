import { expect, test, type Browser, type Page } from '@playwright/test';
import { storeListing } from '../support/listings.ts';
import { nineOClockInDays } from '../support/meeting-time.ts';
import { newOwner } from '../support/organisations.ts';
import { newConversation, newPair, openAs } from '../support/pages.ts';
import { newPerson, type SignedUp } from '../support/people.ts';
import type { Visitor } from '../support/visitor.ts';

test.setTimeout(90_000);

const PASSWORD = 'mot mat khau rat dai 2026';
const GIVEN_BACK = 'Đây là những gì bạn đã viết';

/** Ends the session of a page, as when it was signed out elsewhere. */
async function endSession(page: Page): Promise<void> {
	await page.context().clearCookies({ name: /^trihelix-session/ });
}

async function signInOn(page: Page, { email }: SignedUp): Promise<void> {
	await expect(page).toHaveURL(/\/sign-in\?next=/);
	await expect(page.getByText('Những gì bạn vừa viết được giữ lại')).toBeVisible();
	await page.locator('details.other > summary').click();
	await page.locator('#password-email').fill(email);
	await page.locator('input[name="password"]').fill(PASSWORD);
	await page.locator('form[action="?/password"] button[type="submit"]').click();
}

const openPlain = (browser: Browser, person: Visitor) =>
	openAs(browser, person, { javaScriptEnabled: false });

test('an interest, a profile and an organisation are given back after a session that ended, and sent by one press', async ({
	browser
}) => {
	const asked = await newOwner();
	const listing = await storeListing(asked.person, asked.organisation);
	const { person } = await newOwner({ password: PASSWORD });
	const page = await openPlain(browser, person);

	await page.goto(`/listings/${listing}/interest`);
	const note = 'Chúng tôi có máy phay năm trục <b>&amp;</b> "thử" trên hai mẫu trong tháng này.';
	await page.locator('textarea[name="note"]').fill(note);
	await endSession(page);
	await page.locator('main .button-primary').last().click();
	await signInOn(page, person);
	await expect(page.getByText(GIVEN_BACK)).toBeVisible();
	await expect(page.locator('textarea[name="note"]')).toHaveValue(note);
	await page.locator('main .button-primary').last().click();
	await expect(page).toHaveURL(/\/interests\//);
	await expect(page.getByText(note)).toBeVisible();

	await page.goto('/account');
	await page.locator('input[name="phone"]').fill('0912 345 678');
	await endSession(page);
	await page.locator('main .button-primary').last().click();
	await signInOn(page, person);
	await expect(page.locator('input[name="phone"]')).toHaveValue('0912 345 678');
	await page.locator('main .button-primary').last().click();
	await expect(page).toHaveURL(/\/account$/);
	await expect(page.locator('input[name="phone"]')).toHaveValue('0912 345 678');

	await page.goto('/organisation/edit');
	const summary = 'Xưởng cơ khí viết dở dang lúc phiên đăng nhập hết hạn.';
	await page.locator('textarea[name="summaryVi"]').fill(summary);
	await endSession(page);
	await page.locator('main form .button-primary').last().click();
	await signInOn(page, person);
	await expect(page.locator('textarea[name="summaryVi"]')).toHaveValue(summary);
	await page.locator('main form .button-primary').last().click();
	await expect(page).toHaveURL(/\/organisation\?of=/);
	// Once it is sent, the site keeps nothing of it.
	expect((await page.context().cookies()).filter(({ name }) => name.includes('-form-'))).toEqual(
		[]
	);
	await page.context().close();
});

/** As somebody who signed in on the page that `page` was led to; the way back it goes. */
async function comeBackAs(page: Page, person: Visitor): Promise<void> {
	await expect(page).toHaveURL(/\/sign-in\?next=/);
	const next = new URL(page.url()).searchParams.get('next') ?? '';
	await page
		.context()
		.addCookies([...person.cookies].map(([name, value]) => ({ name, value, url: person.site })));
	await page.goto(next);
}

test('a message, a plan, times, a reason to decline and a listing are given back', async ({
	browser
}) => {
	const { asking, path } = await newConversation();
	const owner = await newOwner();
	const listing = await storeListing(owner.person, owner.organisation);
	const { asked, interest } = await newPair();
	for (const { person, where, fold, field, text, send } of [
		{
			person: asking,
			where: path,
			fold: null,
			field: 'textarea[name="body"]',
			text: 'Sáng thứ ba tôi gọi được.',
			send: 'form[action="?/message"]'
		},
		{
			person: asking,
			where: path,
			fold: 'section[aria-labelledby="plan"] summary',
			field: 'textarea[name="goal"]',
			text: 'Làm mẫu hai mươi chiếc',
			send: 'form[action="?/plan"]'
		},
		{
			person: asking,
			where: path,
			fold: 'details:has(form[action="?/propose"]) summary',
			field: 'input[name="time"] >> nth=0',
			text: nineOClockInDays(30),
			send: 'form[action="?/propose"]'
		},
		{
			person: asked,
			where: `/interests/${interest}`,
			fold: 'details:has(form[action="?/decline"]) summary',
			field: 'textarea[name="note"]',
			text: 'Xưởng đang kín lịch đến hết quý.',
			send: 'form[action="?/decline"]'
		},
		{
			person: owner.person,
			where: `/listings/${listing}/edit`,
			fold: null,
			field: 'textarea[name="summary"]',
			text: 'Mười hai tấn nấm mỗi tuần, cần sấy lạnh và đóng gói ngay tại trại của chúng tôi.',
			send: 'form[action="?/save"]'
		}
	]) {
		const page = await openPlain(browser, person);
		await page.goto(where);
		if (fold !== null) await page.locator(fold).click();
		await page.locator(field).fill(text);
		const reason = page.locator(`${send} select[name="reason"]`);
		if ((await reason.count()) > 0) await reason.selectOption({ index: 1 });
		await endSession(page);
		await page.locator(`${send} button[type="submit"]`).last().click();
		await comeBackAs(page, person);
		await expect(page.getByText(GIVEN_BACK)).toBeVisible();
		await expect(page.locator(field)).toBeVisible();
		await expect(page.locator(field)).toHaveValue(text);
		await page.locator(`${send} button[type="submit"]`).last().click();
		await expect(page.getByText(GIVEN_BACK)).toHaveCount(0);
		await expect(page.locator('main [role="alert"]')).toHaveCount(0);
		await page.context().close();
	}
});

test('what somebody wrote is given back to nobody else, nor a secret to anybody', async ({
	browser
}) => {
	const { person } = await newOwner();
	const page = await openPlain(browser, person);
	await page.goto('/account');
	await page.locator('input[name="phone"]').fill('0987 654 321');
	await endSession(page);
	await page.locator('main .button-primary').last().click();
	const other = await newPerson();
	await comeBackAs(page, other);
	expect(new URL(page.url()).searchParams.get('kept')).not.toBeNull();
	await expect(page.locator('input[name="phone"]')).toHaveValue('');
	await expect(page.getByText(GIVEN_BACK)).toHaveCount(0);
	await page.context().close();

	const held = await newPerson();
	const { text } = await held.get('/account');
	const writer = /name="writer" value="([0-9a-f-]{36})"/.exec(text)?.[1] ?? '';
	held.cookies.clear();
	for (const [path, fields] of [
		['/reset-password?/set', { password: 'mat khau bi mat' }],
		['/account/security/email', { currentCode: '123456', newCode: '654321' }]
	] as const) {
		const answer = await held.post(path, { writer, ...fields });
		expect([path, answer.status]).toEqual([path, 303]);
		expect(answer.headers['location']).toMatch(/^\/sign-in\?/);
		expect([...held.cookies.keys()].filter((name) => name.includes('-form-'))).toEqual([]);
	}
});

test('what the site cannot keep stays on a page that sends it again', async ({ browser }) => {
	const { person } = await newOwner();
	const page = await openPlain(browser, person);
	await page.goto('/organisation/edit');
	const long = 'Xưởng "cơ khí" <i>&amp;</i> làm khuôn.\n'.repeat(900);
	await page.locator('textarea[name="summaryEn"]').evaluate((box: HTMLTextAreaElement, text) => {
		box.maxLength = 100_000;
		box.value = text;
	}, long);
	await endSession(page);
	await page.locator('main form .button-primary').last().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('chưa gửi được');
	await expect(page.locator('textarea[name="summaryEn"]')).toHaveValue(long);
	await expect(page.getByRole('link')).toHaveAttribute('href', '/sign-in');
	await page
		.context()
		.addCookies([...person.cookies].map(([name, value]) => ({ name, value, url: person.site })));
	await page.getByRole('button', { name: 'Gửi lại' }).click();
	await expect(page.locator('form textarea[name="summaryEn"]')).toHaveValue(long);
	await expect(page).toHaveURL(/\/organisation\/edit/);
	await page.context().close();
});
