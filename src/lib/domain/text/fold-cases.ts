/** Spellings of one thing, and its words; TypeScript and SQL are both held to them. */
export const FOLD_CASES: readonly (readonly [words: string, ...spellings: readonly string[]])[] = [
	['duong go khuon ep nhua', 'Đường gỗ KHUÔN ép nhựa', 'duong go khuon ep nhua'],
	// NFC, NFD, and NFD with its marks in the other order.
	['thuy luc', 'Thủy lực', 'Thu\u0309y lu\u031b\u0323c', 'Thu\u0309y lu\u0323\u031bc'],
	// The four letters that are read as đ.
	['dai phat', 'Đại Phát', 'đại phát', '\u00d0ại Phát', '\u00f0ại phát', '\u0189ại Phát'],
	// Old and new places of the tone.
	['hoa binh', 'Hòa Bình', 'Hoà Bình'],
	['uy ban', 'Ủy ban', 'Uỷ ban'],
	// i and y, only where nothing but consonants stands before them.
	['cong ti li qui mi', 'Công ty Lý Quý Mỹ', 'Công ti Lí Quí Mĩ'],
	['thuy tay y te', 'Thúy Tay Y tế'],
	['thui tai i te', 'Thúi Tai I tế'],
	['tri quang ki thuat', 'Trí Quang kỹ thuật', 'try quang kĩ thuật'],
	// What takes no room, and blanks of all kinds.
	[
		'dien tu',
		'Điện tử',
		'Đi\u00adện\u00a0tử',
		'\ufeffĐi\u200bện tử\u200d',
		'Đi\u2060ện\u3000\u3164tử'
	],
	// Full-width forms and others that only look different.
	['abc 123', 'ＡＢＣ　１２３', 'ABC-123', 'abc 123', 'abc ¹²³'],
	['xi mang fi', 'xi măng ﬁ'],
	// Letters of other languages.
	['strasse oeuvre aeon lodz ostvold', 'Straße œuvre Æon Łódź Østvold'],
	['istanbul', 'İstanbul', 'ıstanbul', 'ISTANBUL'],
	['οδυσσευσ', 'Ὀδυσσεύς', 'ΟΔΥΣΣΕΥΣ'],
	['сколково', 'Сколково', 'СКОЛКОВО'],
	['東京 한글', '東京・한글', '東京 한글'.normalize('NFD')],
	// Punctuation and signs tell nothing apart.
	['ca phe 3 5 tam', 'Cà-phê  3,5 (tấm)', '“Cà phê” 3.5 tấm'],
	['10 km2', '10 km²', '10 KM2'],
	['glucan ω 3', 'Glucan ω-3', 'GLUCAN Ω 3'],
	['', ' — … \u200b']
];
