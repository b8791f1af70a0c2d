/** Electrical engineering, electronics, sensors and the internet of things. */
export const ELECTRONICS_TERMS = `
điện: electric, electrical, electricity
điện tử: electronics, electronic
thiết bị điện: electrical equipment
thiết bị điện tử: electronic device, electronics
linh kiện điện tử: electronic component
bo mạch: circuit board, PCB
mạch điện: electric circuit
mạch in: printed circuit board, PCB
mạch điện tử: electronic circuit
vi mạch: integrated circuit, microchip
bán dẫn: semiconductor
chip: chip
thiết kế vi mạch: integrated circuit design, chip design
vi điều khiển: microcontroller
hệ thống nhúng: embedded system
phần mềm nhúng: embedded software, firmware
cảm biến: sensor
cảm biến nhiệt độ: temperature sensor
cảm biến khí: gas sensor
cảm biến sinh học: biosensor
tín hiệu: signal
xử lý tín hiệu: signal processing
ăng ten: antenna
không dây: wireless
sóng: wave
viễn thông: telecommunication, telecom
truyền thông: communication, media
vệ tinh: satellite
định vị: positioning, location tracking
quang học: optics, optical
laser: laser
đèn: lamp, light
chiếu sáng: lighting
màn hình: display, screen
cáp: cable
dây điện: electric wire
dây cáp điện: power cable
ổ cắm: socket
tủ điện: electrical cabinet, switchboard
biến tần: inverter, variable frequency drive
biến áp: transformer
máy biến áp: transformer
pin: battery
ắc quy: battery, accumulator
sạc: charging, charger
trạm sạc: charging station
nguồn điện: power supply
lưới điện: power grid, electrical grid
điện áp: voltage
dòng điện: electric current
hàn linh kiện: soldering
dán linh kiện: surface mount, SMT
camera: camera
thị giác máy: machine vision, computer vision
nhận dạng: recognition, identification
nhận diện khuôn mặt: face recognition
thiết bị đeo: wearable device
thiết bị thông minh: smart device
nhà thông minh: smart home
internet vạn vật: internet of things, IoT
vạn vật kết nối: internet of things, IoT
giám sát từ xa: remote monitoring
điều khiển từ xa: remote control
thu thập dữ liệu: data collection, data acquisition
đo đếm: metering
công tơ: meter
đồng hồ: meter, clock
tản nhiệt: heat sink, heat dissipation
nhiễu: noise, interference
tương thích điện từ: electromagnetic compatibility, EMC
gia dụng: household appliance
đồ gia dụng: household appliance
`;
