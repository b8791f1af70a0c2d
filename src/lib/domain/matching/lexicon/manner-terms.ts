/** Adjectives of value, frequency, place, shape and colour. */
export const MANNER_TERMS = `
nguy hại: hazardous, harmful
độc hại: toxic, hazardous
độc: toxic, poison
có hại: harmful
có lợi: beneficial, useful
hữu ích: useful, helpful
vô ích: useless
hiệu quả cao: high efficiency, highly effective
hiệu lực: effect, validity, force
tích cực: positive, active
tiêu cực: negative
chủ động: proactive, active
bị động: passive
năng động: dynamic
thông minh: smart, intelligent
khéo léo: skilful
chuyên nghiệp: professional
chuyên sâu: specialized, in-depth
chuyên dụng: dedicated, special-purpose
chuyên ngành: specialized, major
đa dạng: diverse, diversity, various
đa ngành: multidisciplinary
đa năng: multifunctional, versatile
đa quốc gia: multinational
đơn: single
đôi: double, pair
kép: dual, double
duy nhất: unique, single
độc đáo: unique, original
độc quyền: exclusive, monopoly
hiếm: rare
hiếm khi: rarely
thường: usually, ordinary, often
thường xuyên: regular, frequently, often
thông thường: ordinary, usual, conventional
bình thường: normal
bất thường: abnormal, unusual, anomaly
liên tục: continuous, continuously
định kỳ: periodic, regular
tạm thời: temporary
lâu dài: long-term, lasting
lâu: long time
vĩnh viễn: permanent, forever
cố định: fixed
trực tiếp: direct, directly, live
gián tiếp: indirect
từ xa: remote, remotely
gần: near, close, nearby
xa: far, distant
bên trong: inside, internal, interior
bên ngoài: outside, external
nội địa: domestic, inland
trung ương: central
trung tâm: center, centre
trung bình: average, medium, mean
trung gian: intermediate, intermediary
trung lập: neutral
tối đa: maximum
tối thiểu: minimum
cao cấp: premium, high-end, senior
cao nhất: highest, maximum
lớn nhất: largest, biggest, greatest
nhỏ nhất: smallest, minimum
thấp nhất: lowest
đầu tiên: first
cuối cùng: final, last
thứ hai: second, monday
thứ ba: third, tuesday
trước đây: previously, former
hiện tại: current, present
hiện nay: currently, nowadays, today
hiện hành: current, in force
tương lai: future
quá khứ: past
gần đây: recent, recently
sắp tới: upcoming, coming
sẵn sàng: ready, willing
sẵn có: available, existing
có sẵn: available
khả thi: feasible, feasibility
khả dụng: available, usable
hoàn toàn: completely, fully, entirely
hoàn chỉnh: complete
tự nhiên: natural, nature
nhân tạo: artificial
tổng hợp nhân tạo: synthetic
thô: raw, crude, coarse
tinh: fine, refined
tinh khiết: pure
nguyên chất: pure
nguyên bản: original
tươi: fresh
tươi sống: fresh
chín: ripe, cooked, nine
sống động: vivid, lively
thẳng: straight
cong: curved
phẳng: flat
tròn: round, circular
vuông: square
nhọn: sharp, pointed
sắc: sharp, colour
mịn: smooth, fine
nhám: rough
trơn: smooth, slippery
đều đặn: regularly, even
đồng đều: uniform, even
đồng nhất: homogeneous, uniform
ngẫu nhiên: random
nổi tiếng: famous, well-known
nổi bật: outstanding, prominent
xuất sắc: excellent, outstanding
ưu tiên: priority, prioritize
ưu đãi: preferential, incentive
ưu tú: elite, excellent
ưu việt: superior
lý tưởng: ideal
tối tân: state of the art, latest
hàng đầu: leading, top
thân thiện: friendly
thân thiện với môi trường: environmentally friendly, eco-friendly
bận: busy
vui: happy, fun
buồn: sad
hạnh phúc: happiness, happy
khỏe mạnh: healthy
đau: pain, painful
mệt mỏi: tired, fatigue
đói: hungry, hunger
khát: thirsty
nghiêm trọng: serious, severe
nghiêm ngặt: strict
chặt chẽ: close, tight, strict
lỏng: liquid, loose
lỏng lẻo: loose
đặc: solid, dense, thick
loãng: dilute, thin
nguyên vẹn: intact
đỏ: red
vàng: gold, yellow
trắng: white
đen: black
nâu: brown
xám: gray, grey
hồng: pink
tím: purple
màu xanh: blue, green
màu sắc: colour, color
màu: colour, color
phía trước: front, ahead
phía sau: behind, rear
bên trái: left
bên phải: right
ngang: horizontal, cross
dọc: vertical, along
nghiêng: inclined, tilt
song song: parallel
vô hạn: infinite, unlimited
hữu hạn: finite, limited
vô cơ: inorganic
vô tuyến: radio, wireless
phi lợi nhuận: non-profit, nonprofit
phi chính phủ: non-governmental
phi tập trung: decentralized
bán thời gian: part-time
toàn thời gian: full-time
`;
