/** Farming, fishery, food and drink. */
export const FOOD_TERMS = `
nông nghiệp: agriculture, farming
nông nghiệp công nghệ cao: high-tech agriculture
nông nghiệp thông minh: smart agriculture, smart farming
nông sản: agricultural product, farm produce
nông dân: farmer
hợp tác xã: cooperative
trang trại: farm
trồng trọt: cultivation, crop production
chăn nuôi: livestock, animal husbandry
thú y: veterinary
thức ăn chăn nuôi: animal feed
gia súc: cattle, livestock
gia cầm: poultry
bò sữa: dairy cow
lợn: pig
heo: pig
thủy sản: fishery, aquaculture, seafood
hải sản: seafood
nuôi trồng thủy sản: aquaculture
tôm: shrimp
cá tra: pangasius
nuôi tôm: shrimp farming
cây trồng: crop, plant
cây ăn quả: fruit tree
trái cây: fruit
hoa quả: fruit
rau: vegetable
rau quả: fruit and vegetable
rau sạch: clean vegetable, safe vegetable
nấm: mushroom
lúa: rice, paddy
gạo: rice
lúa gạo: rice
cà phê: coffee
chè: tea
hồ tiêu: pepper
hạt điều: cashew
dừa: coconut
mía đường: sugar cane, sugar
sầu riêng: durian
xoài: mango
thanh long: dragon fruit
bưởi: pomelo
măng cụt: mangosteen
khoai mì: cassava
ngô: maize, corn
đậu nành: soybean
giống cây: plant variety, seedling
hạt giống: seed
đất: soil, land
tưới: irrigation
tưới nhỏ giọt: drip irrigation
tưới tiêu: irrigation
nhà kính: greenhouse
nhà màng: greenhouse, net house
thủy canh: hydroponics
hữu cơ: organic
thu hoạch: harvest
sau thu hoạch: postharvest
bảo quản: preservation, storage
bảo quản lạnh: cold storage
kho lạnh: cold storage, cold store
chuỗi lạnh: cold chain
đông lạnh: frozen, freezing
cấp đông: freezing
sấy khô: drying, dried
sấy lạnh: cold drying
sấy thăng hoa: freeze drying
chế biến: processing
chế biến thực phẩm: food processing
chế biến nông sản: agricultural processing
thực phẩm: food
an toàn thực phẩm: food safety
vệ sinh an toàn thực phẩm: food hygiene, food safety
thực phẩm chức năng: functional food, dietary supplement
đồ uống: beverage, drink
nước giải khát: soft drink, beverage
nước ép: juice
sữa: milk, dairy
thịt: meat
trứng: egg
bánh kẹo: confectionery
bánh: cake, bread
gia vị: spice, seasoning
nước mắm: fish sauce
dầu ăn: cooking oil
tinh bột: starch
lên men: fermentation
men vi sinh: probiotic
vi sinh: microbial, microbiology
vi sinh vật: microorganism
enzym: enzyme
thanh trùng: pasteurization
tiệt trùng: sterilization
đóng chai: bottling
đóng hộp: canned, canning
hạn sử dụng: shelf life, expiry date
dư lượng: residue
truy xuất nguồn gốc: traceability, origin tracing
nguồn gốc: origin
sâu bệnh: pest and disease
dinh dưỡng: nutrition
nhà hàng: restaurant
bếp: kitchen
`;
