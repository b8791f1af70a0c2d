/** Society, politics, history, religion, family, culture and sport. */
export const PEOPLE_TERMS = `
chính phủ: government
chính trị: politics, political
chính trị gia: politician
đảng: party
đảng cộng sản: Communist Party
chủ nghĩa: doctrine
chủ nghĩa xã hội: socialism
chủ nghĩa tư bản: capitalism
dân chủ: democracy, democratic
cộng hòa: republic
cộng sản: communist
quân chủ: monarchy
vương quốc: kingdom
đế quốc: empire, imperial
đế chế: empire
thuộc địa: colony, colonial
triều đại: dynasty
nhà vua: king
vua: king
nữ hoàng: queen
hoàng đế: emperor
hoàng gia: royal
hoàng tử: prince
công chúa: princess
quý tộc: noble, aristocracy
tổng thống: president
chủ tịch: chairman, president, chair
phó chủ tịch: vice chairman, vice president
thủ tướng: prime minister
bộ trưởng: minister
thống đốc: governor
thị trưởng: mayor
đại sứ: ambassador
đại sứ quán: embassy
ngoại giao: diplomacy, diplomatic
quốc hội: National Assembly, parliament, congress
nghị viện: parliament
nghị sĩ: member of parliament, senator
thượng viện: senate
hạ viện: House of Representatives
đại biểu: delegate, deputy
cử tri: voter
công dân: citizen
quốc tịch: nationality
nhân dân: people
người nghèo: the poor, poor people
người lao động: worker, employee, labourer
người sử dụng lao động: employer
thất nghiệp: unemployment, unemployed
thu nhập: income
an sinh xã hội: social security, social welfare
phúc lợi: welfare
bảo hiểm xã hội: social insurance
bảo hiểm y tế: health insurance
nghỉ hưu: retirement, retire
lương hưu: pension
xóa đói giảm nghèo: poverty reduction, poverty alleviation
bất bình đẳng: inequality
phân biệt đối xử: discrimination
bình đẳng giới: gender equality
nhân quyền: human rights
quyền con người: human rights
chiến tranh: war
chiến tranh thế giới: world war
hòa bình: peace
quân đội: army, military
quân sự: military
quân: army, troops
binh lính: soldier
lính: soldier
tướng: general
vũ khí: weapon
bom: bomb
súng: gun
xe tăng: tank
quốc phòng: defence, defense
công an: police, public security
cảnh sát: police
tội phạm: crime, criminal
nhà tù: prison
khủng bố: terrorism, terrorist
cách mạng: revolution, revolutionary
khởi nghĩa: uprising
biểu tình: protest, demonstration
đình công: strike
nô lệ: slave, slavery
tù nhân: prisoner
nạn nhân: victim
anh hùng: hero
tôn giáo: religion, religious
tín ngưỡng: belief, faith
phật giáo: Buddhism, Buddhist
công giáo: Catholic
kitô giáo: Christianity, Christian
hồi giáo: Islam, Muslim, Islamic
tin lành: Protestant
thần: god
chúa: God, lord
linh mục: priest
giáo hoàng: pope
giám mục: bishop
triết học: philosophy
triết gia: philosopher
đạo đức: ethics, moral
thần thoại: mythology, myth
truyền thuyết: legend
cha mẹ: parents
cha: father
mẹ: mother
bố: father
con trai: son, boy
con gái: daughter, girl
anh trai: brother
chị em: sisters
anh em: brothers
vợ: wife
chồng: husband
vợ chồng: couple, married couple
ông bà: grandparents
hôn nhân: marriage
kết hôn: marry, marriage
ly hôn: divorce
hộ gia đình: household
hàng xóm: neighbour, neighbor
bạn bè: friends
người bạn: friend
kẻ thù: enemy
khách: guest, visitor
chủ: owner, host
chủ sở hữu: owner
chủ tịch hội đồng quản trị: chairman of the board
hội đồng quản trị: board of directors
giám đốc: director
giám đốc điều hành: chief executive officer, CEO
tổng giám đốc: general director, CEO
quản lý cấp cao: senior management
trưởng phòng: head of department, manager
trưởng nhóm: team leader
thành viên: member
hội viên: member
hội: association, society
câu lạc bộ: club
đoàn thể: union, mass organization
công đoàn: trade union, labour union
tình nguyện viên: volunteer
tình nguyện: volunteer, voluntary
từ thiện: charity, charitable
doanh nhân: entrepreneur, businessman
nhà sáng lập: founder
nhà đầu tư thiên thần: angel investor
thương nhân: merchant, trader
nhà báo: journalist
báo chí: press
phóng viên: reporter, journalist
luật sư: lawyer, attorney
thẩm phán: judge
kiến trúc sư: architect
nhà thiết kế: designer
họa sĩ: painter, artist
nhạc sĩ: composer, musician
ca sĩ: singer
diễn viên: actor
đạo diễn: director
nhà thơ: poet
bài thơ: poem
thơ: poetry, poem
tiểu thuyết: novel
truyện: story
câu chuyện: story
bài hát: song
nhạc: music
nhạc cụ: musical instrument
múa: dance
sân khấu: stage, theatre
nhà hát: theatre, theater
rạp chiếu phim: cinema
điện ảnh: cinema, film
hội họa: painting
điêu khắc: sculpture
khảo cổ: archaeology, archaeological
nhà sử học: historian
học giả: scholar
trí thức: intellectual
bóng đá: football, soccer
bóng rổ: basketball
bóng: ball
trận đấu: match, game
cầu thủ: player
vận động viên: athlete
huấn luyện viên: coach
đội tuyển: team
huy chương: medal
vô địch: champion, championship
giải đấu: tournament, league
thế vận hội: Olympic, Olympics
khán giả: audience
du học sinh: international student, overseas student
kiều bào: overseas Vietnamese
người nước ngoài: foreigner
người dùng cuối: end user
người tiêu dùng cuối: end consumer
người mua: buyer
người bán: seller
người trồng: grower
ngư dân: fisherman, fishermen
thợ: worker, craftsman
thợ hàn: welder
thợ điện: electrician
thợ may: tailor
nghệ nhân: artisan
thợ mỏ: miner
nông hộ: farm household, smallholder
đồng bào: compatriots, ethnic people
dân tộc thiểu số: ethnic minority
dân cư: resident, population
cư dân: resident, inhabitant
dân: people
mật độ dân số: population density
điều tra dân số: census
sinh: birth, born
tỷ lệ sinh: birth rate
già hóa dân số: population ageing, aging population
đô thị hóa: urbanization
công nghiệp hóa: industrialization
toàn cầu hóa: globalization
hội nhập: integration
quần chúng: masses, public
công chúng: public
dư luận: public opinion
truyền thông đại chúng: mass media
thời trang: fashion
ẩm thực: cuisine, food
bữa ăn: meal
món ăn: dish, food
`;
