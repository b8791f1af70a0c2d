/** Circuits, components, sensors, power electronics and electrical appliances. */
export const CIRCUIT_TERMS = `
điện thế: electric potential, voltage
điện áp cao: high voltage
cao thế: high voltage
hạ thế: low voltage
trung thế: medium voltage
một chiều: direct current, DC
xoay chiều: alternating current, AC
ba pha: three-phase
một pha: single-phase
cầu chì: fuse
cầu dao: circuit breaker, switch
công tắc: switch
rơ le: relay
tụ điện: capacitor
cuộn cảm: inductor
đi ốt: diode
bóng bán dẫn: transistor
bóng đèn: light bulb, lamp
dây dẫn: conductor, wire
dây điện từ: magnet wire
cáp quang: optical fibre, fiber optic cable
sợi quang: optical fibre, optical fiber
cáp điện lực: power cable
đầu nối: connector
giắc cắm: connector, plug, jack
phích cắm: plug
bảng mạch: circuit board
bo mạch chủ: mainboard, motherboard
thiết kế mạch: circuit design
thiết kế mạch in: PCB design
lắp ráp bo mạch: PCB assembly
lắp ráp điện tử: electronic assembly
sản xuất điện tử: electronics manufacturing
điện tử tiêu dùng: consumer electronics
điện tử công suất: power electronics
điện tử y tế: medical electronics
thiết bị đo: measuring equipment, measuring instrument
thiết bị đo lường: measuring equipment, measurement instrument
thiết bị thử nghiệm: test equipment
thiết bị phòng thí nghiệm: laboratory equipment
thiết bị đầu cuối: terminal device
thiết bị biên: edge device
thiết bị điều khiển: control device
bộ điều khiển logic: programmable logic controller, PLC
bộ khuếch đại: amplifier
bộ lọc: filter
bộ xử lý: processor
bộ vi xử lý: microprocessor
bộ chuyển đổi: converter
bộ nguồn: power supply, power supply unit
bộ nghịch lưu: inverter
bộ thu phát: transceiver
bộ phát: transmitter
bộ thu: receiver
cảm biến độ ẩm: humidity sensor, moisture sensor
cảm biến áp suất: pressure sensor
cảm biến quang: optical sensor
cảm biến chuyển động: motion sensor
cảm biến lực: force sensor, load cell
cảm biến khoảng cách: distance sensor
cảm biến hình ảnh: image sensor
cảm biến không dây: wireless sensor
cảm biến rung: vibration sensor
đầu dò: probe, detector
đầu đọc: reader
đầu đọc thẻ: card reader
sóng vô tuyến: radio wave
sóng siêu âm: ultrasonic wave
tần số vô tuyến: radio frequency, RF
vi ba: microwave
lò vi sóng: microwave oven
ra đa: radar
thu phát sóng: transmission and reception
trạm phát sóng: base station
mạng viễn thông: telecommunication network
truyền dữ liệu: data transmission
truyền không dây: wireless transmission
hệ thống vi cơ điện tử: MEMS
đóng gói chip: chip packaging
đóng gói bán dẫn: semiconductor packaging
kiểm thử chip: chip testing
phiến bán dẫn: wafer
tấm wafer: wafer
quang điện: photovoltaic, optoelectronic
quang điện tử: optoelectronics
điốt phát quang: light-emitting diode, LED
màn hình led: LED display, LED screen
loa: speaker, loudspeaker
tai nghe: headphone, earphone
micro: microphone
tivi: television, TV
ti vi: television, TV
nồi cơm điện: rice cooker
bếp từ: induction cooker
quạt điện: electric fan
máy hút bụi: vacuum cleaner
máy lọc nước: water purifier
máy lọc không khí: air purifier
khóa thông minh: smart lock
khóa: lock, key
chìa khóa: key
chuông: bell
báo động: alarm
báo cháy: fire alarm
camera giám sát: surveillance camera, security camera
camera hành trình: dash camera
đồng hồ thông minh: smart watch
công tơ điện tử: electronic meter
cân điện tử: electronic scale
máy phát: generator, transmitter
máy phát điện dự phòng: backup generator
bộ lưu điện: uninterruptible power supply, UPS
chống sét: lightning protection
nối đất: grounding, earthing
an toàn điện: electrical safety
tiết kiệm pin: battery saving
hệ thống quản lý pin: battery management system, BMS
xe điện thông minh: smart electric vehicle
điện lạnh: refrigeration
cơ điện: electromechanical
cơ điện tử: mechatronics
kỹ thuật điện: electrical engineering
kỹ thuật điện tử: electronic engineering
điện tử viễn thông: electronics and telecommunications
công nghiệp điện tử: electronics industry
công nghiệp bán dẫn: semiconductor industry
`;
