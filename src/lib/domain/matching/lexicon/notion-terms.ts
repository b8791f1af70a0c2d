/** Abstract nouns that belong to no field: aims, causes, roles, measures. */
export const NOTION_TERMS = `
quốc gia: country, nation, national
đất nước: country
dân tộc: ethnic, nation, people
dân số: population
lịch sử: history, historical
địa lý: geography, geographical
con người: human, people, man
người: person, people, human
loài người: mankind, human
nhân loại: humanity, mankind
nam giới: men, male
nam nữ: gender, men and women
nữ: female, woman
giới tính: gender, sex
trẻ nhỏ: young children
thế hệ: generation
tuổi: age, years old
tuổi thọ: lifespan, life expectancy, service life
cuộc sống: life
đời sống: life, living
cuộc đời: life
mức sống: standard of living
điều kiện: condition
hoàn cảnh: circumstance, situation
tình hình: situation, status
tình trạng: status, condition, state
trạng thái: state, status
hiện trạng: current status, current state
bối cảnh: context, background
vấn đề: problem, issue, matter
câu trả lời: answer
nguyên nhân: cause, reason
lý do: reason
lý thuyết: theory, theoretical
hậu quả: consequence
kết quả: result, outcome
mục tiêu: objective, goal, target
mục đích: purpose, aim
ý nghĩa: meaning, significance
ý tưởng: idea
ý kiến: opinion, comment
ý thức: awareness, consciousness
khái niệm: concept
quan điểm: viewpoint, perspective
quan niệm: conception, notion
nguyên tắc: principle
nguyên lý: principle
quy luật: law, rule
quy tắc: rule
quy định: regulation, provision, rule
quy mô: scale, size
quy cách: specification
phạm vi: scope, range
lĩnh vực: field, area, sector
ngành: industry, sector, branch
ngành nghề: occupation, industry, trade
nghề: occupation, trade, profession
nghề nghiệp: career, occupation, professional
công việc: work, job, task
nhiệm vụ: task, mission, duty
sứ mệnh: mission
tầm nhìn: vision
trách nhiệm: responsibility
nghĩa vụ: obligation, duty
quyền: right, power
quyền lợi: interest, benefit, right
quyền lực: power, authority
quyền hạn: authority, power
lợi ích: benefit, interest
lợi thế: advantage
ưu điểm: advantage, strength
nhược điểm: disadvantage, weakness
điểm mạnh: strength
điểm yếu: weakness
cơ hội: opportunity, chance
thách thức: challenge
nguy cơ: risk, danger
mối đe dọa: threat
tiềm năng: potential
khả năng: ability, capability, possibility
sức mạnh: strength, power
sức chứa: capacity
sức cạnh tranh: competitiveness
lực: force
lực lượng: force, forces
lực lượng lao động: workforce, labour force
nguồn: source, resource
nguồn lực: resource
nguồn cung: supply, source
tài nguyên: resource
tài nguyên thiên nhiên: natural resources
phương pháp: method, methodology
phương thức: mode, method
phương tiện: means, vehicle, media
phương án: plan, option, alternative
biện pháp: measure
cách: way, method
cách thức: way, manner
cách tiếp cận: approach
cơ chế: mechanism
cơ cấu: structure, mechanism
cấu trúc: structure
cấu tạo: structure, composition
cấu hình: configuration
thành phần: component, ingredient, composition
yếu tố: factor, element
nhân tố: factor
phần: part, portion, section
phần tử: element
phần lớn: majority, mostly
phần còn lại: rest, remainder
đơn vị: unit, entity
nhóm: group, team
đội: team
đội ngũ: team, staff
tập hợp: set, collection
danh sách: list
danh mục: category, catalogue, portfolio
danh tiếng: reputation
uy tín: reputation, prestige, credibility
tên: name
tên gọi: name
tiêu đề: title
chủ đề: theme, topic, subject
đối tượng: object, subject, target
đặc điểm: characteristic, feature
đặc trưng: feature, characteristic
đặc tính: property, characteristic
tính chất: property, nature
tính năng: feature, function
chức năng: function, functional
vai trò: role
vị trí: position, location
vị thế: position, status
địa vị: status
địa điểm: location, place, site
địa chỉ: address
nơi: place
chỗ: place, seat
phía: side, direction
hướng: direction
xu hướng: trend, tendency
khoảng cách: distance, gap
diện tích: area
thể tích: volume
khối lượng: mass, volume, weight
trọng lượng: weight
kích thước: size, dimension
kích cỡ: size
chiều dài: length
chiều rộng: width
chiều cao: height
độ cao: altitude, height
độ sâu: depth
độ dày: thickness
đường kính: diameter
bán kính: radius
chu vi: perimeter, circumference
góc: angle, corner
hình dạng: shape, form
hình thức: form, format
hình: figure, shape, image
mẫu: sample, pattern, model
loại: type, kind, category
kiểu: type, style
dạng: form, type
cấp: level, grade
cấp độ: level
cấp bách: urgent
mức: level, rate
mức độ: degree, level, extent
trình độ: level, qualification
bậc: grade, level, degree
hạng: class, rank
thứ hạng: rank, ranking
xếp hạng: ranking, rating
điểm: point, score
điểm số: score, mark
số: number, digital
con số: figure, number
số liệu: data, figures
chỉ số: index, indicator
chỉ tiêu: target, indicator, criterion
tiêu chí: criterion, criteria
thông số: parameter, specification
thông số kỹ thuật: technical specification, specification
tham số: parameter
hệ số: coefficient, factor
tỷ lệ: rate, ratio, proportion
tỉ lệ: rate, ratio, proportion
phần trăm: percent, percentage
tổng: total, sum
tổng số: total
tổng cộng: total
giá trị: value
giá trị gia tăng: value added, added value
giá cả: price
giá bán: selling price
giá rẻ: low-cost, cheap
thời: time, era
thời kỳ: period, era
thời đại: era, age
thời điểm: time, moment
thời hạn: deadline, duration, term
thời hạn sử dụng: shelf life
giai đoạn: stage, phase, period
bước: step
quá trình: process
tiến trình: process, progress
tiến độ: progress, schedule
tiến bộ: progress, advance
chu kỳ: cycle, period
chu trình: cycle
vòng: round, ring, cycle
vòng đời: life cycle
lần: time, times
giờ: hour, time
phút: minute
giây: second
ngày: day, date
hàng ngày: daily, every day
tuần: week
hàng tuần: weekly
tháng: month
`;
