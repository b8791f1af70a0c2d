/** Wood and furniture, rubber, textile and footwear, paper, ceramics, chemistry. */
export const MATERIALS_TERMS = `
gỗ: wood, timber
đồ gỗ: wooden furniture, furniture
chế biến gỗ: wood processing
gỗ cao su: rubberwood
gỗ ép: plywood
ván ép: plywood
ván dăm: particle board
ván sợi: fibreboard, MDF
gỗ công nghiệp: engineered wood
mùn cưa: sawdust
dăm gỗ: wood chip
viên nén gỗ: wood pellet
rừng: forest
trồng rừng: afforestation, plantation
lâm nghiệp: forestry
nội thất: furniture, interior
ngoại thất: outdoor furniture, exterior
bàn ghế: table and chair, furniture
sơn gỗ: wood coating, wood finish
keo: glue, adhesive
keo dán: adhesive, glue
chất kết dính: adhesive, binder
sấy gỗ: wood drying, kiln drying
thủ công mỹ nghệ: handicraft
mây tre: rattan, bamboo
tre: bamboo
sơn mài: lacquer
gốm: ceramic, pottery
gốm sứ: ceramics, porcelain
gạch: brick, tile
xi măng: cement
bê tông: concrete
kính: glass
thủy tinh: glass
giấy: paper
bột giấy: pulp
in ấn: printing
nhãn: label
cao su: rubber
mủ cao su: latex, natural rubber
cao su thiên nhiên: natural rubber
cao su kỹ thuật: technical rubber
lốp xe: tyre, tire
gioăng: gasket, seal
săm lốp: tyre, tire, inner tube
lưu hóa: vulcanization
cao su tái chế: recycled rubber
dệt: weaving, textile
dệt may: textile, garment
may mặc: garment, apparel
may: sewing, garment
quần áo: clothing, garment
vải: fabric, cloth
vải không dệt: nonwoven fabric
sợi: yarn, fibre, fiber
chỉ may: sewing thread
bông: cotton
lụa: silk
nhuộm: dyeing
thuốc nhuộm: dye
hoàn tất vải: fabric finishing
thêu: embroidery
da giày: leather and footwear, footwear
giày dép: footwear, shoe
giày: shoe, footwear
thuộc da: leather tanning
da thuộc: leather
túi xách: handbag, bag
hóa chất: chemical
hóa học: chemistry, chemical
hóa dầu: petrochemical
phản ứng: reaction
xúc tác: catalyst
dung môi: solvent
axit: acid
chất phụ gia: additive
phụ gia: additive
mỹ phẩm: cosmetics
chất tẩy rửa: detergent
phân bón: fertilizer
thuốc bảo vệ thực vật: pesticide
tinh dầu: essential oil
chiết xuất: extraction, extract
nano: nano, nanotechnology
màng: film, membrane
màng lọc: filter membrane, membrane
polyme: polymer
nhựa sinh học: bioplastic
phân hủy sinh học: biodegradable
tái chế: recycling, recycled
tái sử dụng: reuse
xốp: foam
bọt biển: sponge
cách nhiệt: thermal insulation
chống thấm: waterproofing
chống cháy: fire resistant, flame retardant
chống ăn mòn: corrosion protection, anticorrosion
ăn mòn: corrosion
`;
