/** Textiles, packaging, plastics, wood products, building materials and household chemicals. */
export const PRODUCT_MATERIALS_TERMS = `
sợi carbon: carbon fibre, carbon fiber
sợi thủy tinh: glass fibre, fiberglass
sợi tự nhiên: natural fibre, natural fiber
sợi tổng hợp: synthetic fibre
sợi vải: fabric fibre, yarn
kéo sợi: spinning
dệt kim: knitting
dệt thoi: weaving
máy dệt: loom, weaving machine
máy may: sewing machine
chuyền may: sewing line
cắt vải: fabric cutting
thiết kế thời trang: fashion design
đồng phục: uniform
quần: trousers, pants
áo sơ mi: shirt
áo khoác: jacket, coat
váy: dress, skirt
mũ: hat, cap
mũ bảo hiểm: helmet
găng tay: glove
tất: sock
khăn: towel, scarf
chăn ga: bedding
rèm: curtain
thảm: carpet, mat
nệm: mattress
gối: pillow
vải kỹ thuật: technical textile
vải địa kỹ thuật: geotextile
vải thông minh: smart textile
in vải: textile printing
nhuộm vải: fabric dyeing
dệt nhuộm: textile dyeing
len: wool
giả da: artificial leather, synthetic leather
đế giày: shoe sole
giày thể thao: sports shoe, sneaker
vali: suitcase
trang sức: jewellery, jewelry
kim cương: diamond
đồ trang trí: decoration
trang trí: decoration, decorate
quà tặng: gift
quà lưu niệm: souvenir
văn phòng phẩm: stationery
giấy bao bì: packaging paper
giấy tái chế: recycled paper
bìa: cardboard, cover
bìa cứng: cardboard
thùng carton: carton box, cardboard box
hộp giấy: paper box, carton
túi giấy: paper bag
túi nhựa: plastic bag
túi ni lông: plastic bag
màng nhựa: plastic film
màng co: shrink film
màng phủ: coating film, mulch film
chai nhựa: plastic bottle
ống nhựa: plastic pipe
tấm nhựa: plastic sheet
nhựa tái chế: recycled plastic
nhựa phân hủy: degradable plastic
nhựa nhiệt dẻo: thermoplastic
nhựa nhiệt rắn: thermoset
nhựa epoxy: epoxy resin, epoxy
silicon: silicone, silicon
bao bì nhựa: plastic packaging
bao bì giấy: paper packaging
bao bì sinh học: bio-based packaging, biodegradable packaging
bao bì thông minh: smart packaging
mực in: printing ink, ink
in lụa: screen printing
in offset: offset printing
in kỹ thuật số: digital printing
in nhãn: label printing
nhãn mác: label, tag
tem: stamp, label
tem chống giả: anti-counterfeit label
chống hàng giả: anti-counterfeiting
sơn nước: water-based paint
sơn chống thấm: waterproof paint, waterproof coating
chất phủ: coating
lớp phủ: coating
chất tạo màu: colorant, pigment
bột màu: pigment
chất hoạt động bề mặt: surfactant
chất xúc tác: catalyst
chất ổn định: stabilizer
chất độn: filler
chất dẻo: plastic
nhựa gỗ: wood plastic composite
ván gỗ: wood panel, board
ván ép phủ phim: film faced plywood
gỗ xẻ: sawn timber, lumber
gỗ tròn: log
gỗ nguyên khối: solid wood
gỗ tự nhiên: natural wood
gỗ ghép: finger-joint board, laminated wood
gỗ hợp pháp: legal timber
đồ nội thất: furniture
nội thất văn phòng: office furniture
thiết kế nội thất: interior design
sofa: sofa
tủ bếp: kitchen cabinet
cửa gỗ: wooden door
sàn gỗ: wooden floor, wood flooring
đồ thủ công: handicraft, handmade
mây tre đan: bamboo and rattan weaving
gốm sứ mỹ nghệ: fine ceramics, art ceramics
men gốm: ceramic glaze
gạch men: ceramic tile
gạch không nung: unburnt brick, non-fired brick
vữa: mortar
thạch cao: gypsum, plaster
bê tông nhẹ: lightweight concrete
bê tông cốt thép: reinforced concrete
cốt thép: reinforcement, rebar
tấm panel: panel
vật liệu cách nhiệt: insulation material
vật liệu composite: composite material
vật liệu sinh học: biomaterial
vật liệu từ: magnetic material
vật liệu bán dẫn: semiconductor material
vật liệu polyme: polymer material
vật liệu tái chế: recycled material
vật liệu thân thiện môi trường: eco-friendly material
vật liệu chịu lửa: refractory
vật liệu đóng gói: packaging material
nguyên liệu thô: raw material
nguyên phụ liệu: raw material and accessories
phụ liệu: accessories, auxiliary material
phụ liệu may mặc: garment accessories
khóa kéo: zipper
cúc áo: button
chất lượng vải: fabric quality
cao su tổng hợp: synthetic rubber
cao su silicon: silicone rubber
sản phẩm cao su: rubber product
đệm cao su: rubber pad
cao su phế thải: waste rubber
bột cao su: rubber powder
than đen: carbon black
chất chống cháy: flame retardant
chống tĩnh điện: antistatic
chống va đập: shock resistant, impact resistant
chống nước: waterproof, water resistant
chống bụi: dustproof
xà phòng: soap
nước rửa chén: dishwashing liquid
dầu gội: shampoo
kem dưỡng: cream, moisturizer
nước hoa: perfume
hương thơm: fragrance
tinh chất: essence, extract
chiết xuất thảo dược: herbal extract
chiết xuất thực vật: plant extract
lông vũ: feather
`;
