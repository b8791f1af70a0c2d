/** Schools, universities, training and academic work. */
export const EDUCATION_TERMS = `
giáo dục đại học: higher education
giáo dục phổ thông: general education
giáo dục mầm non: preschool education, early childhood education
giáo dục nghề nghiệp: vocational education
giáo dục từ xa: distance education
công nghệ giáo dục: education technology, edtech
mầm non: preschool, kindergarten
trường mầm non: kindergarten, preschool
mẫu giáo: kindergarten
tiểu học: primary school, elementary
trung học: secondary school, high school
trung học cơ sở: lower secondary school, middle school
trung học phổ thông: high school, upper secondary school
trường trung học: secondary school, high school
trường cao đẳng: college
học viện: academy, institute
viện: institute
viện đại học: university
khoa: faculty, department
trường: school, field
lớp học: class, classroom
phòng học: classroom
giảng đường: lecture hall
ký túc xá: dormitory
khuôn viên: campus
hiệu trưởng: principal, rector
giáo sư: professor
phó giáo sư: associate professor
trợ giảng: teaching assistant
cử nhân: bachelor
sau đại học: postgraduate, graduate
cựu sinh viên: alumni
tân sinh viên: freshman
sinh viên tốt nghiệp: graduate
tốt nghiệp: graduate, graduation
bằng cấp: degree, qualification
học bổng: scholarship
học phí: tuition, tuition fee
học kỳ: semester
tín chỉ: credit
môn học: subject, course
chương trình đào tạo: training programme, curriculum
chương trình giảng dạy: curriculum
giáo trình: textbook, course material
sách giáo khoa: textbook
giáo án: lesson plan
tài liệu học tập: learning material
học liệu: learning material, learning resource
bài giảng: lecture
kỳ thi: examination, exam
thi: exam, examination, compete
tuyển sinh: admission, enrolment
kiểm tra đánh giá: assessment
ngân hàng câu hỏi: question bank
trắc nghiệm: multiple choice, quiz
hướng nghiệp: career guidance
tư vấn hướng nghiệp: career counselling
học nghề: apprenticeship, vocational learning
bồi dưỡng: training, fostering
nâng cao năng lực: capacity building
nâng cao tay nghề: upskilling
tập huấn: training, training workshop
thực hành: practice, practical
phòng thực hành: practice room, workshop
kiến tập: field study
tham quan nhà máy: factory visit
kỹ năng số: digital skill
kỹ năng sống: life skill
kỹ năng nghề: vocational skill
ngoại ngữ: foreign language
dạy học trực tuyến: online teaching
học tập suốt đời: lifelong learning
học từ xa: distance learning
học liệu số: digital learning resource
lớp học ảo: virtual classroom
phòng học thông minh: smart classroom
hệ thống quản lý học tập: learning management system, LMS
thí nghiệm ảo: virtual laboratory
giáo dục stem: STEM education
robot giáo dục: educational robot
liên kết đào tạo: joint training
đào tạo theo đặt hàng: training on order
đào tạo nhân lực: human resource training, workforce training
đào tạo tại chỗ: on-site training
đào tạo nội bộ: in-house training
chuẩn đầu ra: learning outcome
kiểm định chất lượng: quality accreditation
kiểm định chất lượng giáo dục: education quality accreditation
nghiên cứu ứng dụng: applied research
nghiên cứu cơ bản: basic research
đề tài nghiên cứu: research topic, research project
chủ nhiệm đề tài: principal investigator, project leader
nhà nghiên cứu: researcher
nghiên cứu viên: researcher
thỉnh giảng: visiting lecturer
trao đổi sinh viên: student exchange
du học: study abroad
quốc tế hóa: internationalization
phụ huynh: parents
tự học: self-study
dạy kèm: tutoring
gia sư: tutor
mù chữ: illiteracy
biết chữ: literacy, literate
đọc hiểu: reading comprehension
`;
