/** Adjectives of size, age, strength, difficulty and the like. */
export const QUALITY_TERMS = `
lớn: large, big, great
nhỏ: small, little
nhỏ gọn: compact
bé: small
khổng lồ: huge, giant
rộng: wide, broad
rộng rãi: wide, spacious, widely
hẹp: narrow
dài: long
dài hạn: long-term
ngắn: short
ngắn hạn: short-term
trung hạn: medium-term
cao: high, tall
thấp: low
nông: shallow
dày: thick
mỏng: thin
nặng: heavy, severe
nhẹ: light, lightweight, mild
mạnh: strong, powerful
mạnh mẽ: strong, powerful, robust
yếu: weak
cứng: hard, rigid
mềm: soft
mềm dẻo: flexible, soft
dẻo: flexible, plastic
linh hoạt: flexible, flexibility
giòn: brittle, crispy
bền: durable, strong
chắc chắn: certain, solid, sure
ổn định: stable, stability, steady
vững chắc: solid, firm
nhanh: fast, quick, rapid
nhanh chóng: quickly, rapid, fast
chậm: slow
kịp thời: timely
khẩn cấp: emergency, urgent
gấp: urgent, fold
sớm: early
muộn: late
trễ: late, delay
mới: new
mới nhất: latest, newest
cũ: old, used
cổ: ancient, neck
cổ đại: ancient
cổ điển: classical, classic
hiện đại: modern
hiện đại hóa: modernization, modernize
truyền thống: traditional, tradition
tiên tiến: advanced
lạc hậu: backward, outdated
trẻ: young
già: old, elderly
tốt: good, well
tốt hơn: better
tốt nhất: best
xấu: bad, ugly, poor
kém: poor, weak
tệ: bad
đẹp: beautiful
sạch: clean
bẩn: dirty
khô: dry
ướt: wet
ẩm: humid, moist, damp
nóng: hot
lạnh: cold
ấm: warm
mát: cool
sáng: bright, light, morning
tối: dark, evening
rõ ràng: clear, explicit
rõ: clear
mờ: blurred, fuzzy, opaque
trong suốt: transparent
minh bạch: transparent, transparency
đục mờ: opaque
đầy: full
đầy đủ: complete, full, sufficient
trống: empty, vacant
rỗng: hollow, empty
đủ: enough, sufficient
thiếu: lack, shortage, missing
thừa: surplus, excess
dư thừa: surplus, redundant
đúng: correct, right, true
đúng hạn: on time
sai: wrong, incorrect, false
chính xác: accurate, exact, precise
thật: real, true
thực tế: practical, reality, actual
thực: real, actual
thực sự: really, actual
giả: fake, false
hàng giả: counterfeit, counterfeit goods
ảo: virtual
dễ: easy
dễ dàng: easy, easily
khó: difficult, hard
khó khăn: difficulty, difficult, hardship
đơn giản: simple
phức tạp: complex, complicated
thuận lợi: favourable, convenient
thuận tiện: convenient
tiện lợi: convenient, convenience
tiện ích: utility, amenity
quan trọng: important
thiết yếu: essential, vital
cần thiết: necessary, essential
chủ yếu: main, mainly, mostly
chính: main, primary, major
chủ chốt: key, core
cốt lõi: core
cơ bản: basic, fundamental
chủ đạo: leading, dominant
chung: common, general, shared
riêng: private, separate
riêng biệt: separate, distinct
đặc biệt: special, particular, especially
đặc thù: specific, characteristic
cụ thể: specific, concrete
chi tiết: detail, detailed, part
tổng quát: general, overall
tổng thể: overall, comprehensive, master
toàn diện: comprehensive
toàn quốc: nationwide, national
tổng hợp: synthesis, general, combined
nhiều: many, much, multiple
ít: little, less
khác: different
khác nhau: different, various
khác biệt: difference, different, distinctive
giống: similar, variety, breed
giống nhau: alike
tương tự: similar, analog
tương đương: equivalent, equal
tương đối: relative, relatively
tuyệt đối: absolute
bằng nhau: equal
bình đẳng: equality, equal
công bằng: fair, fairness, equity
hợp lý: reasonable, rational
hợp pháp: legal, lawful
bất hợp pháp: illegal
hợp lệ: valid
chính thức: official, formal
công khai: public, open
bí mật: secret
tư nhân: private
công cộng: public
tập thể: collective
cá nhân: individual, personal
cá nhân hóa: personalization, personalized
tự do: free, freedom
độc lập: independent, independence
tự chủ: autonomous, autonomy
miễn phí: free, free of charge
rẻ: cheap, inexpensive
đắt: expensive
giàu: rich, wealthy
giàu có: rich, wealthy
nghèo: poor
nghèo đói: poverty
nguy hiểm: dangerous, danger
`;
