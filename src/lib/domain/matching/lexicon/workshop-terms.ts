/** Machining, moulds, machine parts, metals and the running of a factory. */
export const WORKSHOP_TERMS = `
nhà cung ứng: supplier
nhà gia công: contract manufacturer, subcontractor
gia công theo yêu cầu: custom machining, custom manufacturing
gia công cnc: CNC machining
gia công khuôn: mould making, mold making
gia công nhôm: aluminium machining, aluminum machining
gia công nhựa: plastic processing, plastic machining
gia công thép tấm: steel sheet fabrication
cắt kim loại: metal cutting
cắt gọt: machining, cutting
cắt tia nước: waterjet cutting
dao cắt: cutter, cutting tool
dao phay: milling cutter
mũi khoan: drill bit
đá mài: grinding wheel
mài phẳng: surface grinding
mài tròn: cylindrical grinding
doa: reaming, boring
ta rô: tapping
ren: thread
tiện ren: thread turning
máy khoan: drill, drilling machine
máy mài: grinding machine, grinder
máy cưa: saw, sawing machine
cưa: saw, sawing
máy ép: press, press machine
máy ép nhựa: injection moulding machine, injection molding machine
máy ép thủy lực: hydraulic press
máy chấn: press brake
máy uốn: bending machine
máy cắt: cutting machine, cutter
máy đùn: extruder
máy thổi: blow moulding machine
thổi chai: blow moulding, bottle blowing
đúc thổi: blow moulding
ép đùn: extrusion
định hình chân không: vacuum forming
hút chân không: vacuum, vacuum suction
máy đóng gói: packaging machine, packing machine
máy chiết rót: filling machine
chiết rót: filling
máy dán nhãn: labelling machine, labeling machine
máy trộn: mixer, mixing machine
máy nghiền: crusher, grinder, mill
máy ly tâm: centrifuge
máy lọc: filter, filtration machine
máy nâng: lifting machine
cần cẩu: crane
cẩu trục: overhead crane
xe nâng: forklift
pa lăng: hoist
băng chuyền: conveyor, conveyor belt
con lăn: roller
ròng rọc: pulley
dây đai: belt
dây curoa: belt, drive belt
xích: chain
khớp nối: coupling
ổ trục: bearing
ổ bi: ball bearing
bạc đạn: bearing
trục vít: screw, worm screw
trục khuỷu: crankshaft
pít tông: piston
xi lanh: cylinder
xy lanh: cylinder
vòng đệm: washer, gasket
phớt: seal, oil seal
gioăng cao su: rubber gasket, rubber seal
đai ốc: nut
đinh: nail
chốt: pin, latch
đinh tán: rivet
tay cầm: handle
bánh xe: wheel
khung xe: chassis, frame
thân xe: vehicle body
phanh: brake
hệ thống phanh: brake system
hộp giảm tốc: gear reducer, gearbox
giảm tốc: speed reduction, reducer
động cơ bước: stepper motor
động cơ servo: servo motor
động cơ đốt trong: internal combustion engine
truyền động: drive, transmission
cơ cấu chấp hành: actuator
tay máy: manipulator, robot arm
tay gắp: gripper
gắp: gripping, pick
gắp và đặt: pick and place
robot di động: mobile robot
robot cộng tác: collaborative robot, cobot
robot hàn: welding robot
hàn tig: TIG welding
hàn mig: MIG welding
hàn laser: laser welding
hàn hồ quang: arc welding
hàn điểm: spot welding
mối hàn: weld, welded joint
kết cấu thép: steel structure
khung thép: steel frame
nhà thép tiền chế: prefabricated steel building
thép tấm: steel plate, steel sheet
thép hình: structural steel
thép hợp kim: alloy steel
thép cuộn: coil steel, steel coil
tôn: sheet metal, corrugated iron
ống thép: steel pipe, steel tube
dây thép: steel wire
nhôm định hình: aluminium profile, aluminum profile
nhôm tấm: aluminium sheet, aluminum sheet
hợp kim nhôm: aluminium alloy, aluminum alloy
chì: lead
thiếc: tin
niken: nickel
crom: chromium, chrome
mạ crom: chrome plating
mạ niken: nickel plating
mạ vàng: gold plating
bạc: silver
bạch kim: platinum
luyện kim: metallurgy
luyện thép: steelmaking
lò nung: furnace, kiln
lò hồ quang: arc furnace
nung: firing, calcination
thiêu kết: sintering
luyện kim bột: powder metallurgy
ủ: annealing, incubation
thấm carbon: carburizing
thấm nitơ: nitriding
phun cát: sandblasting
phun bi: shot blasting
phun phủ: spray coating, thermal spraying
phun sơn: spray painting
dây chuyền sơn: painting line, coating line
tẩy rửa: cleaning
tẩy gỉ: rust removal, pickling
chống gỉ: rust prevention, anti-rust
gỉ: rust
gỉ sét: rust
mài mòn: wear, abrasion
chống mài mòn: wear resistant
chịu nhiệt: heat resistant
chịu lực: load-bearing
chịu mài mòn: wear resistant
tải trọng: load
quá tải: overload
áp lực: pressure
cân bằng: balance, balancing, equilibrium
cân bằng động: dynamic balancing
căn chỉnh: alignment, align
lắp máy: machine installation
bảo trì máy: machine maintenance
bảo trì thiết bị: equipment maintenance
thời gian dừng máy: downtime
dừng máy: downtime, machine stop
hỏng hóc: breakdown, failure
tuổi thọ thiết bị: equipment life
phụ tùng thay thế: replacement part, spare part
phụ tùng ô tô: auto part, automotive part
linh kiện ô tô: automotive component
linh kiện cơ khí: mechanical component
linh kiện nhựa: plastic component, plastic part
chi tiết nhựa: plastic part
chi tiết kim loại: metal part
sản phẩm nhựa: plastic product
sản phẩm mẫu: sample product, prototype
chạy thử: trial run, test run
sản xuất nhỏ: small-scale production
sản xuất theo đơn hàng: make to order
đơn hàng nhỏ: small order
lô nhỏ: small batch
sản lượng nhỏ: small volume, low volume
số lượng lớn: large quantity, bulk
năng lực sản xuất: production capacity, manufacturing capacity
công suất thiết kế: design capacity
ca sản xuất: production shift, shift
mặt bằng nhà xưởng: factory layout
bố trí mặt bằng: layout
cải tiến liên tục: continuous improvement
cải tiến quy trình: process improvement
quản lý trực quan: visual management
thẻ kanban: kanban
kiểm soát quá trình: process control
kiểm tra chất lượng: quality inspection, quality check
kiểm tra đầu vào: incoming inspection
lỗi sản phẩm: product defect
tỷ lệ phế phẩm: scrap rate, reject rate
khuyết tật sản phẩm: product defect
truy xuất sản xuất: production traceability
hệ thống chất lượng: quality system
dây chuyền tự động: automatic line, automated production line
tự động hóa sản xuất: production automation, manufacturing automation
công nghiệp chế tạo: manufacturing industry
công nghiệp chế biến: processing industry
công nghiệp nặng: heavy industry
công nghiệp nhẹ: light industry
công nghiệp ô tô: automotive industry
thiết kế sản phẩm: product design
thiết kế công nghiệp: industrial design
thiết kế kỹ thuật: engineering design, technical design
bản vẽ kỹ thuật: technical drawing, engineering drawing
bản vẽ thiết kế: design drawing
phân tích kết cấu: structural analysis
in 3d kim loại: metal 3D printing
chế tạo bồi đắp: additive manufacturing
chế tạo mẫu: prototyping
làm mẫu: sample making, prototyping
làm khuôn: mould making, mold making
khuôn đúc: casting mould, casting mold
khuôn thổi: blow mould
khuôn silicon: silicone mould
sửa khuôn: mould repair, mold repair
bằng đồng: copper, bronze
ống đồng: copper pipe, copper tube
hợp kim đồng: copper alloy
cách mạng công nghiệp: industrial revolution
phôi: blank, billet, workpiece
gia công phôi: blank machining
`;
