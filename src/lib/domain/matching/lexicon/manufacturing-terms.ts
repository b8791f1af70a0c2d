/** Mechanics, machine tools, metals, plastics, automation and quality, one phrase a line. */
export const MANUFACTURING_TERMS = `
cơ khí: mechanical, mechanics, metalworking
gia công: machining, processing, fabrication
gia công cơ khí: machining, mechanical processing, metalworking
gia công chính xác: precision machining
gia công kim loại: metal fabrication, metalworking
gia công tấm: sheet metal fabrication
cơ khí chính xác: precision mechanics, precision machining, precision engineering
cơ khí chế tạo: mechanical manufacturing, machine building
chế tạo: manufacture, fabrication, build
chế tạo máy: machine building, mechanical engineering
sản xuất: manufacture, production
nhà sản xuất: manufacturer, producer
sản xuất hàng loạt: mass production, series production
sản xuất thử: pilot production, trial production
sản xuất tinh gọn: lean manufacturing
sản xuất thông minh: smart manufacturing
nhà máy: factory, plant
nhà máy thông minh: smart factory
xưởng: workshop
nhà xưởng: factory building, workshop
dây chuyền: line, production line
dây chuyền sản xuất: production line
dây chuyền lắp ráp: assembly line
lắp ráp: assembly
lắp đặt: installation
công nghiệp: industrial, industry
công nghiệp hỗ trợ: supporting industry
linh kiện: component, part
phụ tùng: spare part
chi tiết máy: machine part
bán thành phẩm: semi-finished product
thành phẩm: finished product
máy móc: machinery, machine
máy: machine
máy công cụ: machine tool
máy phay: milling machine
phay: milling
tiện: turning, lathe
máy tiện: lathe
khoan: drilling
mài: grinding
cắt: cutting
cắt laser: laser cutting
máy cắt laser: laser cutter, laser cutting machine
cắt dây: wire cutting, wire EDM
cắt plasma: plasma cutting
tia lửa điện: electrical discharge machining, EDM
hàn: welding
hàn robot: robotic welding
máy hàn: welding machine
dập: stamping, pressing
máy dập: stamping press
chấn: bending, press brake
uốn: bending
đúc: casting
đúc áp lực: die casting
đúc nhôm: aluminium casting, aluminum casting
rèn: forging
cán: rolling
ép phun: injection moulding, injection molding
ép nhựa: plastic injection moulding, plastic molding
đùn: extrusion
khuôn: mould, mold, die
khuôn mẫu: mould, mold, die, tooling
khuôn dập: stamping die
khuôn ép nhựa: plastic injection mould, injection mold
đồ gá: jig, fixture
dụng cụ cắt: cutting tool
xử lý nhiệt: heat treatment
nhiệt luyện: heat treatment
xử lý bề mặt: surface treatment, surface finishing
mạ: plating
mạ kẽm: galvanizing, zinc plating
xi mạ: electroplating, plating
anod: anodizing
sơn: paint, coating
sơn tĩnh điện: powder coating
phủ: coating
đánh bóng: polishing
kim loại: metal
hợp kim: alloy
thép: steel
thép không gỉ: stainless steel
inox: stainless steel
gang: cast iron
sắt: iron
sắt thép: iron and steel
nhôm: aluminium, aluminum
đồng thau: brass
dây đồng: copper wire
kẽm: zinc
titan: titanium
nhựa: plastic, resin, polymer
hạt nhựa: plastic pellet, resin
nhựa kỹ thuật: engineering plastic
composite: composite
vật liệu: material
vật liệu mới: new material, advanced material
vật liệu xây dựng: building material, construction material
vật liệu nano: nanomaterial
nguyên liệu: raw material
nguyên vật liệu: raw material, material
phế liệu: scrap
phế phẩm: reject, scrap
tỷ lệ lỗi: defect rate
lỗi: defect, error, fault
vỏ máy: housing, casing, enclosure
vỏ: housing, casing, shell
vỏ nhôm: aluminium housing, aluminum housing
bu lông: bolt
ốc vít: screw, fastener
lò xo: spring
vòng bi: bearing
bánh răng: gear
trục: shaft, axis
trục chính: spindle
van: valve
bơm: pump
máy bơm: pump
máy nén khí: air compressor
khí nén: compressed air, pneumatic
thủy lực: hydraulic
băng tải: conveyor
động cơ: motor, engine
động cơ điện: electric motor
hộp số: gearbox
quạt: fan
lò hơi: boiler
nồi hơi: boiler
lò: furnace, oven, kiln
trao đổi nhiệt: heat exchanger, heat exchange
làm mát: cooling
sấy: drying
máy sấy: dryer
hút bụi: dust extraction, dust collection
bôi trơn: lubrication
dầu nhớt: lubricant, lubricating oil
in 3d: 3D printing, additive manufacturing
máy in 3d: 3D printer
quét 3d: 3D scanning
tạo mẫu nhanh: rapid prototyping
tạo mẫu: prototyping
mẫu thử: prototype, sample
nguyên mẫu: prototype
thiết kế: design
thiết kế cơ khí: mechanical design
thiết kế khuôn: mould design, mold design
bản vẽ: drawing, blueprint
mô phỏng: simulation
kỹ thuật ngược: reverse engineering
tự động: automatic, automated
tự động hóa: automation
bán tự động: semi-automatic
robot: robot
cánh tay robot: robot arm, robotic arm
robot công nghiệp: industrial robot
xe tự hành: autonomous vehicle, AGV
điều khiển: control
bộ điều khiển: controller
điều khiển số: numerical control, CNC
bảo trì: maintenance
bảo dưỡng: maintenance, servicing
bảo trì dự đoán: predictive maintenance
sửa chữa: repair
hiệu chuẩn: calibration
đo lường: measurement, metrology
đo: measure
máy đo: measuring machine, measuring instrument
máy đo tọa độ: coordinate measuring machine, CMM
dung sai: tolerance
độ chính xác: accuracy, precision
kiểm tra: inspection, test, check
kiểm tra ngoại quan: visual inspection
kiểm định: inspection, verification
kiểm tra không phá hủy: non-destructive testing
thử nghiệm: testing, test, trial
thí nghiệm: experiment, laboratory test
chất lượng: quality
kiểm soát chất lượng: quality control
quản lý chất lượng: quality management
đảm bảo chất lượng: quality assurance
năng suất: productivity, yield
hiệu suất: efficiency, performance
công suất: capacity, power
đóng gói: packaging, packing
bao bì: packaging
ô tô: car, automotive, automobile
xe máy: motorcycle, motorbike
xe điện: electric vehicle
xe: vehicle
tàu thủy: ship
đóng tàu: shipbuilding
hàng không: aviation, aerospace
máy bay không người lái: drone, unmanned aerial vehicle
thiết bị bay không người lái: drone, unmanned aerial vehicle
`;
