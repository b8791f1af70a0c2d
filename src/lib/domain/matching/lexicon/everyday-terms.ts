/** Words of every day and of the workshop that stand between the technical ones. */
export const EVERYDAY_TERMS = `
đổi: change, exchange, swap
đổi lại: in return, in exchange
cuối: end, final
đầu: head, first, beginning
đầu tuần: beginning of the week
cuối tuần: weekend
cuối năm: end of the year
thu: collect, autumn
buồng: chamber, room
buổi: session
cổng: gate, port
trang: page
ký: sign
tay: hand, arm
chân: foot, leg, pin
sửa: repair, fix, correct
hãng: company, brand, carrier
ca: shift, case
ca làm việc: shift, work shift
chuyền: line, production line
lấy: take, get
lấy mẫu: sampling, take samples
chuẩn: standard, reference
hệ: system
tro: ash
xếp: arrange, stack, fold
chỉnh: adjust, correct
tổ: team, group, nest
tổ trưởng: team leader, group leader
công thức: formula, recipe
phiếu: form, slip, ticket
ván: board, panel
phun: spray, inject
góp: contribute
góp ý: comment, feedback, suggestion
hạn: deadline, term
hết hạn: expire, expired
lượt: turn, visit
dẫn: lead, guide, conduct
chấm: mark, dot, score
chấm điểm: grading, scoring
mẻ: batch
khay: tray
kín: closed, sealed
kín khí: airtight
bãi: yard, ground
phép: permission, operation
mời: invite, invitation
ẩn danh: anonymous, anonymized
luồng: flow, stream, channel
dòng chảy: flow
chảy: flow, melt
điều phối: coordinate, coordination, dispatch
điều phối viên: coordinator
chụp: capture, photograph, take a picture
duyệt: approve, review
phê duyệt: approve, approval
lệch: deviation, offset, misaligned
biên: edge, margin, boundary
cạnh: edge, side
cột: column, pole
huấn luyện: train, training
dung lượng: capacity
mượn: borrow
lót: lining, pad
trời: sky
ngoài trời: outdoor
trong nhà: indoor
ghép: join, assemble, pair
ghép nối: connect, coupling
khói: smoke
lối đi: aisle, path
chiều: dimension, direction, afternoon
ba chiều: three-dimensional, 3D
dải: band, strip, range
món: dish, item
nạp: charge, load, feed
nạp xả: charge and discharge
xả: discharge, drain
pha: phase, mix
rút: withdraw, pull, shorten
rút ngắn: shorten, reduce
soi: inspect, look
vỡ: break, broken
gãy: break, broken
trọn gói: package, turnkey
bọt: foam, bubble
bong bóng: bubble, balloon
ngập: flooded, flooding
dao: knife, blade, cutter
bám dính: adhesion
dính: stick, sticky, adhesive
gõ: type, knock
song ngữ: bilingual
xơ: fibre, fiber
cặp: pair, couple
ngâm: soak, immerse
thao tác: operation, manipulation, handling
chuyên viên: specialist, officer
bóc: peel, strip
gọn: compact, tidy
gốc: origin, root, base
ngưỡng: threshold
phân tán: dispersion, distributed, scattered
tình huống: situation, case, scenario
tóm tắt: summary, summarize
xét: consider, review
gán: assign, label
hiệu chỉnh: calibration, adjust, correction
tĩnh: static
hun trùng: fumigation
đệm: cushion, buffer, pad
ước lượng: estimate, estimation
cực: pole, electrode, extremely
cực đoan: extreme
chuẩn hóa: standardize, normalization
cầm tay: handheld, portable
xách tay: portable
gương: mirror
lão hóa: ageing, aging
quản đốc: foreman, workshop manager
rót: pour, filling
thang: ladder, scale
trầy xước: scratch
âm: sound, negative
đoàn: delegation, group
định lượng: quantitative, dosing
định tính: qualitative
bút: pen
hao hụt: loss, shrinkage
nút: button, node
sốc: shock
ức chế: inhibit, inhibition
đường ray: rail, track
thương mại hóa sản phẩm: product commercialization
bón phân: fertilization, fertilizing
chào hàng: offer, quotation
kết luận: conclusion, conclude
kèm cặp: mentoring, coaching
phỏng vấn: interview
phụ trách: in charge, responsible
phồng rộp: blistering
rào: fence
trượt: slip, slide
tạp chất: impurity
thù lao: remuneration, fee
cong vênh: warping, warp
vênh: warp, warped
tán xạ: scattering
thuần: pure
lai: hybrid
phế thải: waste, scrap
ngưng: stop, pause
nhịp: beat, rhythm, cycle
nhịp sản xuất: takt time, production cycle
soát xét: review
vách: wall, partition
giàn: rig, frame, truss
giàn phơi: drying rack
phơi: dry, sun drying
phơi nắng: sun drying
que: stick, rod
chổi: brush
bàn chải: brush
dốc: slope, steep
hẹn: appointment
cuộc hẹn: appointment
lịch hẹn: appointment
tỉ đồng: billion dong
tỷ đồng: billion dong
nghìn đồng: thousand dong
giờ làm việc: working hours
ngày công: man-day
người ngày: man-day
mức tiêu hao: consumption rate
tiêu hao: consumption, consume
định mức: norm, quota
vận hành thử: trial operation, commissioning
chạy thử nghiệm: pilot run, trial run
thử nghiệm thực địa: field trial, field test
thực địa: field, on-site
hiện trường: site, field, scene
tại chỗ: on-site, in place
tại nhà: at home, home
tận nơi: on-site, door-to-door
quy mô nhỏ: small-scale
quy mô lớn: large-scale
quy mô công nghiệp: industrial scale
quy mô phòng thí nghiệm: laboratory scale
thí điểm: pilot
mô hình thí điểm: pilot model
nhà máy thí điểm: pilot plant
thời vụ: seasonal
bán thành phẩm gỗ: semi-finished wood
nguồn cung ứng: supply source
nhà cung cấp thứ hai: second supplier, second source
dùng chung: shared, sharing
dùng thử: trial
dùng một lần: disposable, single-use
tái chế được: recyclable
phân hủy: decompose, degrade, decomposition
phân giải: degrade, resolution
ghi âm: recording
ghi hình: video recording
quay phim: filming, video shooting
phụ đề: subtitle
lồng tiếng: dubbing
thuyết minh: narration, explanation
tờ rơi: leaflet, flyer
sổ tay: handbook, manual
cẩm nang: handbook, guide
hướng dẫn sử dụng: user manual, instructions for use
biểu mẫu: form, template
mẫu đơn: application form, form
đơn xin: application
bảng: table, board, panel
bảng tính: spreadsheet
bảng tin: bulletin board
bảng giá: price list
bảng hiệu: signboard
`;
