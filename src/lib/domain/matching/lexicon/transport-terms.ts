/** Transport, traffic, warehouses, construction and travel. */
export const TRANSPORT_TERMS = `
giao vận: delivery, logistics
vận tải biển: sea freight, maritime transport
vận tải đường bộ: road transport
vận tải hàng không: air transport, air freight
vận tải đa phương thức: multimodal transport
vận tải hành khách: passenger transport
hành khách: passenger
hàng rời: bulk cargo
hàng lạnh: refrigerated cargo
hàng nguy hiểm: dangerous goods
hàng tồn: stock, inventory
tàu biển: ship, vessel
tàu container: container ship
tàu điện ngầm: metro, subway
đường sắt đô thị: urban railway, metro
cầu cảng: wharf, pier
bến cảng: harbour, harbor, port
bến xe: bus station
nhà ga: station, terminal
ga: station, gas
trạm: station
trạm dừng: stop
trạm thu phí: toll station
thu phí không dừng: electronic toll collection
biển báo: sign, traffic sign
đèn giao thông: traffic light
tín hiệu giao thông: traffic signal
ùn tắc giao thông: traffic congestion, traffic jam
kẹt xe: traffic jam, congestion
tắc nghẽn: congestion, blockage
an toàn giao thông: traffic safety, road safety
tai nạn giao thông: traffic accident
lưu lượng giao thông: traffic flow, traffic volume
giao thông đô thị: urban traffic, urban transport
giao thông xanh: green transport
phương tiện giao thông: vehicle, means of transport
xe khách: coach, bus
xe máy điện: electric motorcycle, electric motorbike
xe đạp điện: electric bicycle, e-bike
xe buýt điện: electric bus
xe lạnh: refrigerated truck
xe đông lạnh: refrigerated truck
xe tự lái: self-driving car, autonomous vehicle
gọi xe: ride-hailing
chia sẻ xe: car sharing
thuê xe: car rental
giám sát hành trình: journey monitoring, GPS tracking
thiết bị giám sát hành trình: GPS tracker
lịch sử di chuyển: travel history
điểm dừng: stop
tuyến: route, line
tuyến đường: route, road
chuyến: trip
chuyến bay: flight
chuyến đi: trip, journey
hành trình: journey
quãng đường: distance
xếp dỡ: loading and unloading, handling
bốc xếp: loading and unloading
kho ngoại quan: bonded warehouse
kho tự động: automated warehouse
kho thông minh: smart warehouse
trung tâm logistics: logistics center, logistics centre
trung tâm phân phối: distribution center, distribution centre
dịch vụ logistics: logistics service
dịch vụ hậu cần: logistics service
đặt hàng lại: reorder
kiểm kê: inventory count, stocktaking
kệ hàng: shelf, rack
giá kệ: shelf, rack
pallet: pallet
chất xếp: stacking, loading
đóng kiện: baling, packing
khai báo hải quan: customs declaration
tờ khai hải quan: customs declaration
vận đơn: bill of lading, waybill
cước phí: freight charge
cước vận chuyển: freight rate
theo dõi đơn hàng: order tracking
giao hàng nhanh: fast delivery, express delivery
giao hàng tận nơi: home delivery
thời gian giao hàng: delivery time, lead time
hoàn trả hàng: return
nhập hàng: goods receipt
xuất hàng: shipment
xuất kho: goods issue
xây lắp: construction and installation
thi công: construction, execution
thiết kế kiến trúc: architectural design
thiết kế xây dựng: construction design
mô hình thông tin công trình: building information modelling, BIM
nền móng: foundation
móng: foundation
cọc: pile
khảo sát địa chất: geological survey
trắc địa: geodesy, surveying
giám sát thi công: construction supervision
quản lý xây dựng: construction management
kỹ thuật xây dựng: civil engineering, construction engineering
công trình giao thông: transport works
sửa nhà: house repair
nhà ở xã hội: social housing
nhà lắp ghép: prefabricated house
nhà cao tầng: high-rise building
quản lý bất động sản: property management
dịch vụ du lịch: tourism service, travel service
du lịch sinh thái: ecotourism
du lịch thông minh: smart tourism
du lịch cộng đồng: community-based tourism
điểm du lịch: tourist destination, tourist attraction
nghỉ dưỡng: resort, vacation
nhà nghỉ: guesthouse
dịch vụ ăn uống: catering, food service
quán ăn: restaurant, eatery
quán cà phê: coffee shop, cafe
bưu điện: post office
bưu chính: postal
bảo vệ an ninh: security guard
lính cứu hỏa: firefighter
cứu nạn: rescue
sơ tán: evacuation
thoát hiểm: escape, emergency exit
hàng không vũ trụ: aerospace
hàng không dân dụng: civil aviation
đường băng: runway
hoa tiêu: pilot
phi công: pilot
thuyền trưởng: captain
`;
