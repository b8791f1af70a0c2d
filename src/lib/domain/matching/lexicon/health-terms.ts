/** Medicine, diseases, medical devices and care. */
export const HEALTH_TERMS = `
y khoa: medical, medicine
y học: medicine, medical
y học cổ truyền: traditional medicine
đông y: traditional medicine, oriental medicine
y tá: nurse
dược sĩ: pharmacist
nha sĩ: dentist
trạm y tế: health station
y tế dự phòng: preventive medicine
y tế công cộng: public health
sức khỏe cộng đồng: public health, community health
sức khỏe tâm thần: mental health
tâm thần: psychiatric, mental
sức khỏe sinh sản: reproductive health
cấp cứu: emergency, emergency care
xe cứu thương: ambulance
hồi sức: intensive care, resuscitation
gây mê: anaesthesia, anesthesia
nội soi: endoscopy
siêu âm: ultrasound, ultrasonic
chụp x quang: X-ray imaging
chụp cắt lớp: computed tomography, CT scan
cộng hưởng từ: magnetic resonance, MRI
điện tim: electrocardiogram, ECG
nhịp tim: heart rate
máy thở: ventilator
máy trợ thở: ventilator
oxy y tế: medical oxygen
kim tiêm: needle, syringe
bơm tiêm: syringe
tiêm: injection, inject
tiêm chủng: vaccination, immunization
truyền máu: blood transfusion
ghép tạng: organ transplant
cấy ghép: implant, transplant
chân tay giả: prosthesis, prosthetic
khung xương ngoài: exoskeleton
xe lăn: wheelchair
máy trợ thính: hearing aid
băng gạc: bandage, gauze
vết thương: wound, injury
chấn thương: injury, trauma
bỏng: burn
gãy xương: fracture
xương khớp: bone and joint, orthopaedic
khớp: joint
cơ bắp: muscle
da: skin, leather
da liễu: dermatology
tóc: hair
tim: heart
phổi: lung
gan: liver
thận: kidney
dạ dày: stomach
ruột: intestine, gut
tiêu hóa: digestion, digestive
đường ruột: intestinal, gut
đường hô hấp: respiratory tract
viêm: inflammation
viêm phổi: pneumonia
viêm gan: hepatitis
lao phổi: tuberculosis
sốt: fever
sốt xuất huyết: dengue, dengue fever
sốt rét: malaria
cúm: influenza, flu
cơn ho: cough
hen suyễn: asthma
đột quỵ: stroke
cao huyết áp: hypertension, high blood pressure
béo phì: obesity
thừa cân: overweight
suy dinh dưỡng: malnutrition
thiếu máu: anaemia, anemia
khối u: tumour, tumor
ung thư vú: breast cancer
ung thư phổi: lung cancer
hóa trị: chemotherapy
xạ trị: radiotherapy, radiation therapy
bệnh mãn tính: chronic disease
bệnh mạn tính: chronic disease
mãn tính: chronic
cấp tính: acute
bệnh truyền nhiễm: infectious disease
truyền nhiễm: infectious
lây nhiễm: infection, contagious
nhiễm trùng: infection
nhiễm khuẩn: bacterial infection, infection
nhiễm: infected, contaminated
dịch bệnh: epidemic, disease outbreak
đại dịch: pandemic
cách ly: quarantine, isolation
kháng sinh: antibiotic
kháng kháng sinh: antibiotic resistance
kháng khuẩn: antibacterial, antimicrobial
diệt khuẩn: disinfection, sterilization
sát khuẩn: antiseptic, disinfection
vô trùng: sterile
miễn dịch: immune, immunity
hệ miễn dịch: immune system
dị ứng: allergy
triệu chứng: symptom
hội chứng: syndrome
biến chứng: complication
tác dụng phụ: side effect
liều lượng: dose, dosage
liều: dose
đơn thuốc: prescription
viên nang: capsule
thuốc mỡ: ointment
hoạt chất: active ingredient, active substance
dược chất: drug substance
sinh phẩm: biological product
sinh khả dụng: bioavailability
thử nghiệm lâm sàng: clinical trial
lâm sàng: clinical
tiền lâm sàng: preclinical
bộ xét nghiệm nhanh: rapid test kit
kit xét nghiệm: test kit
sàng lọc: screening
tầm soát: screening
phát hiện sớm: early detection
khám sức khỏe: health check, medical check-up
theo dõi sức khỏe: health monitoring
đường huyết liên tục: continuous glucose
mang thai: pregnancy, pregnant
thai nhi: fetus
phụ nữ mang thai: pregnant women
trẻ sơ sinh: newborn, infant
nhi khoa: paediatric, pediatric
sản khoa: obstetrics
lão khoa: geriatric, geriatrics
vật lý trị liệu: physiotherapy, physical therapy
trị liệu: therapy
liệu pháp: therapy
châm cứu: acupuncture
cây thuốc: medicinal plant
thảo dược: herbal, herb
nhân sâm: ginseng
nghệ: turmeric
trà thảo mộc: herbal tea
chăm sóc da: skin care
chăm sóc răng miệng: oral care, dental care
răng hàm mặt: dental and maxillofacial
kính mắt: glasses, eyewear
nhãn khoa: ophthalmology
thính giác: hearing
thị giác: vision, visual
khuyết tật: disability, disabled
người già: elderly, old people
chăm sóc người cao tuổi: elderly care, aged care
viện dưỡng lão: nursing home
khuyến cáo: recommendation, advisory
giấc ngủ: sleep
căng thẳng: stress
trầm cảm: depression
nghiện: addiction
thuốc lá: tobacco, cigarette
rượu: alcohol, wine
ma túy: drugs, narcotics
thể dục: exercise, gymnastics
rác thải y tế: medical waste
chất thải y tế: medical waste
lò đốt rác y tế: medical waste incinerator
tủ an toàn sinh học: biosafety cabinet
an toàn sinh học: biosafety
ngân hàng máu: blood bank
bệnh viện thông minh: smart hospital
hồ sơ sức khỏe: health record
sinh trắc học: biometrics, biometric
`;
