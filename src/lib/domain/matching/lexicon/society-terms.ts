/** Health, life sciences, education, skills and public bodies. */
export const SOCIETY_TERMS = `
y tế: health, healthcare, medical
sức khỏe: health
chăm sóc sức khỏe: healthcare, health care
bệnh viện: hospital
phòng khám: clinic
bác sĩ: doctor, physician
điều dưỡng: nurse, nursing
bệnh nhân: patient
bệnh: disease, illness
chẩn đoán: diagnosis, diagnostic
chẩn đoán hình ảnh: medical imaging, diagnostic imaging
điều trị: treatment, therapy
phẫu thuật: surgery
xét nghiệm: medical test, laboratory test
khám bệnh: medical examination
khám chữa bệnh: medical examination and treatment
hồ sơ bệnh án: medical record
bệnh án điện tử: electronic medical record
y tế từ xa: telemedicine, telehealth
thiết bị y tế: medical device, medical equipment
vật tư y tế: medical supplies
dụng cụ y tế: medical instrument
dược: pharmaceutical, pharmacy
dược phẩm: pharmaceutical, drug
dược liệu: medicinal herb, medicinal material
thuốc: drug, medicine
nhà thuốc: pharmacy
vắc xin: vaccine
ung thư: cancer
tiểu đường: diabetes
tim mạch: cardiovascular
huyết áp: blood pressure
máu: blood
xương: bone
mắt: eye
răng: tooth, dental
nha khoa: dental, dentistry
phục hồi chức năng: rehabilitation
người cao tuổi: elderly, older people
người khuyết tật: people with disabilities, disabled
trẻ em: children
khẩu trang: mask
khử khuẩn: disinfection
phòng sạch: cleanroom
sinh học: biology, biological
công nghệ sinh học: biotechnology
y sinh: biomedical
kỹ thuật y sinh: biomedical engineering
gen: gene
tế bào: cell
tế bào gốc: stem cell
vi khuẩn: bacteria
vi rút: virus
giáo dục: education
đào tạo: training, education
đào tạo nghề: vocational training
dạy nghề: vocational training
đào tạo lại: retraining
khóa học: course
khóa đào tạo: training course
học trực tuyến: online learning, e-learning
đào tạo trực tuyến: online training, e-learning
dạy học: teaching
giảng dạy: teaching
giảng viên: lecturer
giáo viên: teacher
sinh viên: student
học sinh: pupil, student
học viên: trainee, learner
thực tập: internship
thực tập sinh: intern
trường học: school
trường đại học: university
đại học: university
cao đẳng: college
trung cấp: vocational school
trường nghề: vocational school
thạc sĩ: master
tiến sĩ: doctorate, PhD
nghiên cứu: research, study
nghiên cứu khoa học: scientific research
nghiên cứu và phát triển: research and development
nghiên cứu sinh: PhD student
nhà khoa học: scientist
nhóm nghiên cứu: research group, research team
viện nghiên cứu: research institute
phòng thí nghiệm: laboratory, lab
trung tâm nghiên cứu: research center, research centre
khoa học: science
khoa học công nghệ: science and technology
công nghệ: technology
công nghệ cao: high technology, high-tech
kỹ thuật: engineering, technical, technique
kỹ sư: engineer
kỹ thuật viên: technician
chuyên gia: expert, specialist
tư vấn: consulting, advice, consultancy
cố vấn: mentor, adviser, advisor
kỹ năng: skill
kỹ năng mềm: soft skill
tay nghề: skill, workmanship
công nhân: worker
lao động: labour, labor
an toàn lao động: occupational safety
nhân lực: human resources, workforce
nguồn nhân lực: human resources, workforce
nhân sự: human resources, personnel
nhân viên: employee, staff
tuyển dụng: recruitment, hiring
việc làm: job, employment
tiếng anh: English
tiếng nhật: Japanese
tiếng hàn: Korean
tiếng trung: Chinese
ngôn ngữ: language
dịch thuật: translation
chứng chỉ: certificate
chứng nhận: certification, certificate
tiêu chuẩn: standard
quy chuẩn: technical regulation, regulation
thư viện: library
bảo tàng: museum
văn hóa: culture
di sản: heritage
thể thao: sport
cộng đồng: community
xã hội: social, society
người dân: citizen, resident
chính quyền: government, authority
nhà nước: state, government
cơ quan: agency, authority
ủy ban nhân dân: people's committee
sở: department
bộ: ministry, set
bộ phận: department, part
cán bộ: staff, official
nội bộ: internal
toàn bộ: entire
đồng bộ: synchronization, uniform
cộng tác viên: collaborator
hội đồng: council, board
chính sách: policy
pháp luật: law, legal
pháp lý: legal
thủ tục: procedure
thủ tục hành chính: administrative procedure
giấy phép: licence, license, permit
`;
