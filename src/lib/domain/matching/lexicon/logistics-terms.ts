/** Transport, warehousing, trade, building and the city. */
export const LOGISTICS_TERMS = `
hậu cần: logistics
vận tải: transport, transportation, freight
vận chuyển: transport, shipping
giao hàng: delivery
giao nhận: freight forwarding, forwarding
chuyển phát nhanh: express delivery
chặng cuối: last mile
kho: warehouse
kho bãi: warehousing, warehouse
kho hàng: warehouse, inventory
quản lý kho: warehouse management, inventory management
tồn kho: inventory, stock
hàng hóa: goods, cargo
hàng hải: maritime
cảng: port
cảng biển: seaport
cảng cạn: inland port, dry port
cảng hàng không: airport
sân bay: airport
container: container
xe tải: truck
đội xe: fleet, vehicle fleet
quản lý đội xe: fleet management
tài xế: driver
lộ trình: route
tối ưu lộ trình: route optimization
đường bộ: road
đường sắt: railway, rail
đường thủy: waterway
giao thông: traffic, transport
giao thông thông minh: intelligent transport, smart traffic
giao thông công cộng: public transport
xe buýt: bus
bãi đỗ xe: parking lot
đỗ xe: parking
hải quan: customs
thông quan: customs clearance
xuất khẩu: export
nhập khẩu: import
xuất nhập khẩu: import and export
chuỗi cung ứng: supply chain
nhà cung cấp: supplier, vendor
cung cấp: supply, provide
cung ứng: supply
phân phối: distribution
nhà phân phối: distributor
đại lý: agent, dealer
bán lẻ: retail
bán buôn: wholesale
bán sỉ: wholesale
siêu thị: supermarket
cửa hàng: store, shop
mua hàng: purchasing, procurement
mua sắm: shopping, procurement
đấu thầu: bidding, tender
đơn hàng: order
xây dựng: construction, building
công trình: construction work, project
tòa nhà: building
bất động sản: real estate, property
nhà ở: housing
căn hộ: apartment
chung cư: apartment building, condominium
kiến trúc: architecture
kết cấu: structure
hạ tầng: infrastructure
cơ sở hạ tầng: infrastructure
khu công nghiệp: industrial park, industrial zone
cụm công nghiệp: industrial cluster
khu công nghệ cao: high-tech park
đô thị: urban, city
thành phố thông minh: smart city
đô thị thông minh: smart city
quy hoạch: planning, zoning
bản đồ: map
viễn thám: remote sensing
thông tin địa lý: geographic information, GIS
du lịch: tourism, travel
khách sạn: hotel
lữ hành: travel agency
đặt phòng: room booking, hotel booking
đặt vé: ticket booking
vé: ticket
an ninh: security
phòng cháy chữa cháy: fire protection, fire fighting
cứu hộ: rescue
thiên tai: natural disaster
lũ lụt: flood
ngập lụt: flooding, flood
`;
