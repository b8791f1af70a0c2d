/** Mathematics, physics, chemistry, biology and how research is done. */
export const SCIENCE_TERMS = `
khoa học tự nhiên: natural science
khoa học xã hội: social science
khoa học ứng dụng: applied science
khoa học máy tính: computer science
khoa học vật liệu: materials science
toán học: mathematics, mathematical
toán: mathematics, math
đại số: algebra
hình học: geometry
số học: arithmetic
số nguyên: integer
số nguyên tố: prime number
phương trình: equation
hàm: function
hàm số: function
biến: variable
biến số: variable
ma trận: matrix
vectơ: vector
tập: set, volume
tập dữ liệu: dataset, data set
xác suất: probability
phân phối xác suất: probability distribution
phương sai: variance
hồi quy: regression
tương quan: correlation
định lý: theorem
giả thuyết: hypothesis
giả định: assumption
chứng minh toán học: proof
logic: logic
vật lý: physics, physical
vật lý học: physics
cơ học: mechanics
cơ học lượng tử: quantum mechanics
lượng tử: quantum
nhiệt động lực học: thermodynamics
động lực học: dynamics
điện từ: electromagnetic
từ trường: magnetic field
từ tính: magnetic, magnetism
nam châm: magnet
trọng lực: gravity
lực hấp dẫn: gravity, gravitational
ma sát: friction
gia tốc: acceleration
vận tốc: velocity, speed
quán tính: inertia
động lượng: momentum
động năng: kinetic energy
thế năng: potential energy
dao động: oscillation, vibration
rung: vibration
rung động: vibration
tần số: frequency
bước sóng: wavelength
quang phổ: spectrum, spectroscopy
phổ: spectrum, spectral
ánh sáng: light
tia: ray, beam
tia x: X-ray
tia cực tím: ultraviolet, UV
tia hồng ngoại: infrared
hồng ngoại: infrared
bức xạ: radiation
phóng xạ: radioactive, radioactivity
hạt nhân: nuclear, nucleus
nguyên tử: atom, atomic
phân tử: molecule, molecular
electron: electron
ion: ion
proton: proton
điện tích: charge, electric charge
điện trở: resistance, resistor
điện môi: dielectric
siêu dẫn: superconductor, superconducting
dẫn điện: conductive, electrical conductivity
dẫn nhiệt: thermal conductivity, heat conduction
cách điện: electrical insulation, insulating
chất cách điện: insulator
chân không: vacuum
chất lỏng: liquid, fluid
chất rắn: solid
chất khí: gas
khí: gas, air
hơi: vapour, vapor, steam
bay hơi: evaporation, evaporate
ngưng tụ: condensation, condense
kết tinh: crystallization
tinh thể: crystal
nóng chảy: melting, molten
đông đặc: solidification
khối lượng riêng: density
mật độ: density
độ nhớt: viscosity
độ cứng: hardness
độ bền: strength, durability
độ bền kéo: tensile strength
độ nhám: roughness
độ đàn hồi: elasticity
đàn hồi: elastic
biến dạng: deformation, strain
ứng suất: stress
mỏi: fatigue
nứt: crack, cracking
vết nứt: crack
độ phân giải: resolution
độ nhạy: sensitivity
độ tin cậy: reliability
tin cậy: reliable, trusted
chất: substance, matter
vật chất: matter, material
hợp chất: compound
hỗn hợp: mixture, mixed
dung dịch: solution
nguyên tố: element
nguyên tố hóa học: chemical element
oxy: oxygen
ôxy: oxygen
nitơ: nitrogen
ni tơ: nitrogen
hiđrô: hydrogen
cacbon: carbon
lưu huỳnh: sulfur, sulphur
phốt pho: phosphorus, phosphate
clo: chlorine
muối: salt
kiềm: alkaline, alkali
bazơ: base
oxit: oxide
oxy hóa: oxidation, oxidize
chống oxy hóa: antioxidant
nồng độ: concentration
độ ph: pH
trùng hợp: polymerization
hấp phụ: adsorption
chưng cất: distillation
kết tủa: precipitation
lắng: sedimentation, settling
sắc ký: chromatography
khối phổ: mass spectrometry
kính hiển vi: microscope
kính hiển vi điện tử: electron microscope
kính thiên văn: telescope
ống nghiệm: test tube
thuốc thử: reagent
mẫu vật: specimen
phân tích mẫu: sample analysis
thực nghiệm: experimental, experiment
công trình nghiên cứu: research work, study
đề cương: proposal, outline
luận văn: thesis
luận án: dissertation, thesis
bài báo khoa học: scientific paper, scientific article
hội nghị khoa học: scientific conference
tạp chí khoa học: scientific journal
trích dẫn: citation, cite
phản biện: peer review, reviewer
thành tựu: achievement
phát kiến: discovery
di truyền: genetic, genetics, heredity
di truyền học: genetics
gen di truyền: gene
nhiễm sắc thể: chromosome
adn: DNA
đột biến: mutation
tiến hóa: evolution
chọn giống: breeding, plant breeding
lai tạo: hybridization, crossbreeding
biến đổi gen: genetically modified, genetic modification
giải trình tự: sequencing
chỉnh sửa gen: gene editing
protein: protein
axit amin: amino acid
kháng thể: antibody
kháng nguyên: antigen
hoóc môn: hormone
nội tiết tố: hormone
vitamin: vitamin
chất béo: fat
chất xơ: fibre, fiber
carbohydrate: carbohydrate
đường huyết: blood sugar, glucose
trao đổi chất: metabolism
quang hợp: photosynthesis
hô hấp: respiration, respiratory
cơ thể: body
sinh vật: organism
sinh vật biển: marine organism
thực vật: plant, vegetation, flora
động vật: animal, fauna
động vật hoang dã: wildlife
động vật có vú: mammal
loài: species
chủng: strain
quần thể: population
môi trường sống: habitat
chuỗi thức ăn: food chain
tuyệt chủng: extinction, extinct
nguy cấp: endangered
côn trùng: insect
ong: bee
bướm: butterfly
muỗi: mosquito
kiến: ant
chim: bird
cá: fish
rắn: snake, solid
chuột: mouse, rat
chó: dog
mèo: cat
ngựa: horse
trâu: buffalo
voi: elephant
hổ: tiger
khỉ: monkey
cây: tree, plant
lá: leaf
rễ: root
hoa: flower
thân cây: trunk, stem
cỏ: grass
tảo: algae
vi tảo: microalgae
nấm mốc: mould, mold, fungus
nấm men: yeast
ký sinh trùng: parasite
mầm bệnh: pathogen
miễn dịch học: immunology
não: brain
thần kinh: nerve, neural, nervous
hệ thần kinh: nervous system
khoa học thần kinh: neuroscience
tàu vũ trụ: spacecraft
tên lửa: rocket, missile
phi hành gia: astronaut
dải ngân hà: galaxy, Milky Way
thiên hà: galaxy
quỹ đạo: orbit, trajectory
hệ mặt trời: solar system
sao chổi: comet
hóa thạch: fossil
nhiên liệu hóa thạch: fossil fuel
khủng long: dinosaur
tự động học: automatics
điều khiển học: cybernetics
trí tuệ: intelligence
tối ưu đa mục tiêu: multi-objective optimization
mô hình hóa: modelling, modeling
mô hình toán học: mathematical model
phần tử hữu hạn: finite element
độ chính xác cao: high precision, high accuracy
nano bạc: silver nanoparticle
hạt nano: nanoparticle
ống nano carbon: carbon nanotube
graphene: graphene
`;
