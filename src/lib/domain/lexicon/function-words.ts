/**
 * Grammar, not meaning: looked up alone, a dictionary answers "là" with "iron" and "cho" with "donate". As they
 * are written with marks, since "đèn" and "đến" are not the same.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
	(
		'và của các những là thì mà cho với trong ngoài từ đến tại về ở bởi bị do được đã đang sẽ rằng này kia đó ' +
		'ấy như hay hoặc cũng còn chỉ rất hơn nhất vì nên nếu khi để một tôi chúng bạn họ nó mình ta ai gì nào sao ' +
		'theo trên dưới có không chưa chẳng cần phải nhưng mỗi mọi ra vào lên xuống lại đi rồi thế vậy đây đấy kìa ' +
		'à ạ ơi nhé nhỉ thôi luôn vẫn đều cứ hãy đừng chớ bao mấy quá lắm khá hẳn cả cùng giữa sau trước'
	).split(' ')
);
