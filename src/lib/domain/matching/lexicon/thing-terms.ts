/** Time, quantities, objects and other nouns of every day. */
export const THING_TERMS = `
hàng tháng: monthly
quý: quarter
năm: year, five
hàng năm: annual, yearly
năm ngoái: last year
thập kỷ: decade
thập niên: decade
thế kỷ: century
thiên niên kỷ: millennium
hôm nay: today
hôm qua: yesterday
ngày mai: tomorrow
buổi sáng: morning
buổi chiều: afternoon
buổi tối: evening
ban đêm: night
đêm: night
ban ngày: daytime
mùa: season
mùa vụ: crop season, season
mùa khô: dry season
mùa mưa: rainy season
mùa xuân: spring
mùa hè: summer
mùa thu: autumn, fall
mùa đông: winter
lịch: calendar, schedule
lịch trình: schedule, itinerary
sự kiện lịch sử: historical event
sự cố: incident, failure, breakdown
tai nạn: accident
tai nạn lao động: occupational accident
thảm họa: disaster, catastrophe
khủng hoảng: crisis
xung đột: conflict
tranh chấp: dispute
mâu thuẫn: contradiction, conflict
sai sót: error, mistake
sai số: error, deviation
độ lệch: deviation
chênh lệch: difference, gap
sự thật: truth, fact
bằng chứng: evidence, proof
chứng cứ: evidence
dấu hiệu: sign, signal
ký hiệu: symbol, sign
biểu tượng: symbol, icon
dấu: mark, stamp
dấu vân tay: fingerprint
dấu vết: trace
chữ: letter, word, text
chữ viết: writing, script
từ vựng: vocabulary
câu: sentence
văn bản: document, text
đoạn: section, passage
bài: article, lesson, paper
bài báo: article, paper
bài học: lesson
bài tập: exercise
bài viết: article, post
tin tức: news
thư: letter, mail
sách: book
báo: newspaper
tạp chí: magazine, journal
truyền hình: television
đài phát thanh: radio station
hình ảnh động: animation
ảnh: photo, image, picture
bức tranh: picture, painting
âm nhạc: music
nghệ thuật: art, arts
nghệ sĩ: artist
văn học: literature
tác phẩm: work
tác giả: author
nhà văn: writer
lễ hội: festival
giải trí: entertainment
thói quen: habit
hành vi: behavior, behaviour
thái độ: attitude
tâm lý: psychology, psychological
cảm xúc: emotion
cảm giác: feeling, sensation
tình cảm: emotion, affection
tinh thần: spirit, mental
trí nhớ: memory
kiến thức: knowledge
tri thức: knowledge
tài năng: talent
tư duy: thinking, mindset
tư tưởng: thought, ideology
niềm tin: belief, trust
lòng tin: trust, confidence
động lực: motivation, driving force
mối quan hệ: relationship
quan hệ: relation, relationship
vật: object, thing
vật thể: object
vật dụng: item, utensil
đồ: thing, item
đồ dùng: utensil, appliance
đồ vật: object
đồ chơi: toy
đồ họa: graphics
hàng: goods, item, row
mặt: face, surface, side
bề mặt: surface
mặt hàng: item, commodity
lớp: class, layer
tầng: floor, layer, storey
hàng loạt: mass, series, batch
chuỗi: chain, series, string
dãy: row, range, sequence
mạch: circuit, vessel
đường: road, line, sugar
đường ống: pipe, pipeline
đường dây: line
điểm đến: destination
khối: block, mass
mảnh: piece, fragment
miếng: piece
hạt: seed, grain, particle
giọt: drop
thanh: bar, rod
tấm: sheet, panel, plate
cuộn: roll, coil
ống: tube, pipe
dây: wire, cord, string
lưới: net, mesh, grid
khung: frame
nắp: lid, cap, cover
hộp: box, case
thùng: barrel, bin, container
chai: bottle
lọ: jar, vial
túi: bag, pouch, pocket
gói: package, packet
bình: tank, bottle, vessel
bể: tank, basin
cửa: door
cửa sổ: window
tường: wall
mái: roof
mái nhà: roof, rooftop
sàn: floor
cầu thang: stairs, staircase
thang máy: elevator, lift
phòng: room
nhà: house, home
ngôi nhà: house
bàn: table, desk
ghế: chair, seat
giường: bed
tủ: cabinet, cupboard
tủ lạnh: refrigerator, fridge
máy giặt: washing machine
máy tính: computer
máy tính bảng: tablet
máy tính xách tay: laptop
máy ảnh: camera
máy bay: aircraft, airplane
máy phát điện: generator
đồng hồ đo: gauge, meter
xe đạp: bicycle, bike
tàu: ship, train, vessel
thuyền: boat
tàu hỏa: train
hai: two
ba: three
bốn: four
sáu: six
bảy: seven
tám: eight
mười: ten
trăm: hundred
nghìn: thousand
ngàn: thousand
triệu: million
tỷ: billion
tấn: ton, tonne
mét: metre, meter
mét vuông: square metre, square meter
mét khối: cubic metre, cubic meter
lít: litre, liter
ki lô gam: kilogram
nửa: half
một nửa: half
gấp đôi: double, twice
phần mười: tenth
đa số: majority
thiểu số: minority
câu hỏi: question
thời khóa biểu: timetable
ban đầu: initial
biến động: fluctuation, volatility
hàm lượng: content, concentration
mỹ thuật: fine arts, art
quý giá: precious, valuable
quý hiếm: rare, precious
nền: background, platform, foundation
cơ sở: basis, facility, base
căn cứ: basis, base
tác dụng: effect, action
thế mạnh: strength
thành quả: achievement, result
di tích: relic, historic site
phong cách: style
phong trào: movement
bản sắc: identity
nguồn gen: genetic resources
đầu vào: input
đầu ra: output
sản phẩm đầu ra: output
bản: copy, version
phiên bản: version
phiên: session
đợt: batch, round
kỳ: period, term
giới: world, gender
tuyến tính: linear
`;
