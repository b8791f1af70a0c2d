import { markedForm } from '../fold.ts';

/** English words that say nothing about a subject, folded. Includes the phrases every listing opens with. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
	(
		'a about above after again against all also am an and any are as at be because been before being ' +
		'below between both but by can cannot could did do does doing down during each etc e g few for from ' +
		'further had has have having he her here hers him his how i if in into is it its itself just may me ' +
		'might more most must my no nor not now of off on once only or other our ours out over own per s same ' +
		'shall she should so some such t than that the their theirs them then there these they this those ' +
		'through to too under until up upon us very via was we were what when where which while who whom why ' +
		'will with within without would you your yours anybody anyone anything everybody everyone everything looking need ' +
		'needed needs seek seeking somebody someone something want wants'
	).split(' ')
);

/**
 * Vietnamese syllables that on their own are nearly always function words, folded. Their pairs are kept:
 * "co khi" is also "cơ khí" (mechanics). They tell the language of a text, and what a word without marks says.
 */
export const VIETNAMESE_STOP_SYLLABLES: ReadonlySet<string> = new Set(
	(
		'va cua cac nhung la thi ma cho voi trong ngoai tu den tai ve o bi boi duoc da dang se rang nay kia do ' +
		'nhu hay hoac cung con chi rat hon nhat vi nen neu khi de mot toi chung ban ho no minh nguoi theo tren duoi ' +
		'co khong can phai'
	).split(' ')
);

/**
 * The same words as they are spelt, and the words that ask ("gì", "nào"). A word written with its marks is judged by
 * these: "cần" (need) says nothing, "cân" (scales) does, and both are "can" when folded.
 */
export const VIETNAMESE_FUNCTION_WORDS: ReadonlySet<string> = new Set(
	(
		'và của các những nhưng là thì mà với ngoài từ đến tới tại về ở bị bởi được đã đang sẽ rằng này đó như hoặc ' +
		'cũng cùng còn chỉ rất hơn nhất vì nên nếu để một tôi chúng bạn họ nó mình người trên dưới có không cần phải ' +
		'gì nào đâu mấy nhiêu'
	)
		.split(' ')
		.map(markedForm)
);

/** Pairs with which people open a listing in Vietnamese, folded: "chúng tôi", "tôi cần", "cần tìm". */
export const VIETNAMESE_STOP_PAIRS: ReadonlySet<string> = new Set([
	'chung toi',
	'toi can',
	'toi co',
	'can tim',
	'ben toi',
	'cua chung',
	'toi dang',
	'dang can',
	'dang tim',
	'nhung nguoi',
	'co the'
]);
