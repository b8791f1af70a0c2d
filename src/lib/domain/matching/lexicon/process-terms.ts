/** Verbs of deciding, moving, making, living and caring. */
export const PROCESS_TERMS = `
chọn: choose, select
chọn lọc: selective, selection
quyết định: decision, decide
giải quyết: solve, resolve, settle
xử lý: process, treatment, handle
khắc phục: overcome, remedy, correct
vượt qua: overcome, pass
vượt: exceed, surpass
đối phó: cope, deal with
ứng phó: respond, response
thích ứng: adapt, adaptation
thích nghi: adapt, adaptation
phản hồi: feedback, response, reply
trả lời: answer, reply
hỏi: ask
đặt câu hỏi: ask, question
chuẩn bị: prepare, preparation
đăng ký: register, registration, apply
đặt hàng: order, commission
đặt: place, put, set
đưa: give, bring, put
đưa ra: offer, give, propose
mang: carry, bring
mang lại: bring, provide
chở: carry, transport
lái: drive, driving
lái xe: driving, driver
đi bộ: walk, walking
đi lại: travel, mobility
chạy: run, running
bay: fly, flight
bơi: swim
ăn: eat
uống: drink
ngủ: sleep
sống: live, living, alive
sinh sống: live, reside
sinh ra: born, generate
chết: die, death
tử vong: death, mortality
tồn tại: exist, existence
xảy ra: happen, occur
xuất hiện: appear, emerge
biến mất: disappear
gây ra: cause
gây: cause
dẫn đến: lead to, result
ảnh hưởng: influence, affect, effect, impact
tác động: impact, effect
phụ thuộc: depend, dependent
liên quan: related, relevant, relate
thuộc về: belong
chiếm: occupy, account for
chiến thắng: victory, win
thắng: win, beat
thua: lose
cạnh tranh: competition, compete, competitive
đấu tranh: struggle, fight
bầu cử: election, vote
bỏ phiếu: vote
ủng hộ: support
phản đối: oppose, protest
chỉ trích: criticize, criticism
khen thưởng: reward, commendation
phạt: fine, penalty, punish
vi phạm: violate, violation
tuân thủ: comply, compliance
lãnh đạo: lead, leader, leadership
điều hành: run, operate, executive
chỉ đạo: direct, steering
giao: assign, deliver
cử: send, appoint
bổ nhiệm: appoint, appointment
thưởng: reward, bonus
trả: pay, return
trả tiền: pay
chi trả: pay, payment
chi tiêu: spending, expenditure
tiết kiệm: save, saving, economical
lãng phí: waste
kiếm: earn
tiếp cận: access, approach, reach
tiếp xúc: contact, exposure
tương tác: interaction, interact, interactive
hấp thụ: absorb, absorption
hút: suction, absorb, attract
thu hút: attract, attraction
thu gom: collect, collection
thu thập: collect, gather, collection
thu hồi: recover, recovery, recall
thu nhận: acquire, acquisition
lan truyền: spread, propagate
truyền: transmit, transfer
truyền tải: transmission, transmit
phát tán: disperse, spread
phát: emit, broadcast, play
phát sóng: broadcast
chiếu: project, illuminate
phản xạ: reflex, reflection
phản ánh: reflect
rơi: fall, drop
ngã: fall
đổ: pour, spill, collapse
rò rỉ: leak, leakage
nổ: explode, explosion
cháy: fire, burn, burning
đốt: burn, incinerate, combustion
đun: boil, heat
sôi: boil, boiling
nấu: cook, cooking
nấu ăn: cooking, cook
nướng: bake, grill, roast
rang: roast, roasting
chiên: fry, frying
xay: grind, milling
nghiền: grinding, crush, milling
ép: press, pressing
nén: compress, compression
dán: paste, glue, bonding
bọc: wrap, cover, coating
che: cover, shield
che phủ: cover, coverage
treo: hang, suspended
nâng hạ: lifting
rửa: wash, washing
giặt: laundry, washing
vệ sinh: hygiene, sanitation, cleaning
quét dọn: sweep, cleaning
trồng: plant, grow, cultivate
nuôi: raise, rear, farming
nuôi cấy: culture, cultivation
gieo: sow
sinh sản: reproduction, reproduce, breed
nảy mầm: germination, germinate
thả: release, drop
bắn: shoot
tấn công: attack
xâm nhập: intrusion, penetrate, invade
trốn: escape, hide
đe dọa: threaten, threat
can thiệp: intervention, intervene
thử: try, test, trial
thử thách: challenge
cố gắng: try, attempt, effort
nỗ lực: effort, attempt
rèn luyện: practise, train
tập luyện: training, exercise
thi đấu: compete, play
chơi: play
vẽ: draw, drawing, paint
chụp ảnh: photograph, photography
hát: sing
nhảy: jump, dance
thăm: visit
tham quan: visit, tour
định cư: settle, settlement
di cư: migrate, migration
nhập cư: immigration, immigrant
cư trú: reside, residence
tái tạo: regenerate, renewable, reconstruction
tái định cư: resettlement
phục hồi: recover, restore, recovery
khôi phục: restore, recovery
hồi phục: recover
chữa: cure, treat, repair
chữa cháy: firefighting
chữa trị: treat, cure
cứu: save, rescue
cứu trợ: relief, aid
chăm sóc: care, take care
quyên góp: donate, donation
tặng: donate, gift, give
kêu gọi: call for, appeal
quảng bá: promote, publicity
tuyên truyền: propaganda, communication, outreach
phổ biến: popular, common, disseminate
công nhận: recognize, recognition, accreditation
thẩm định: appraisal, assess, evaluation
thẩm tra: examine, verify
nghiệm thu: acceptance, acceptance test
bàn giao: handover, hand over
tiếp quản: take over
sáp nhập: merge, merger
mua lại: acquire, acquisition
bán lại: resell
nhân rộng: scale up, replicate
nhân bản: clone, replicate
sao chép: copy, duplicate
in: print, printing
cắt giảm: cut, reduction
cắt tỉa: trim, prune
gọt: peel
đục: chisel, punch
đào: dig, excavate
lấp: fill
san lấp: levelling, filling
lọc bỏ: filter out
dò tìm: detect, search
tra cứu: look up, search
truy vấn: query
truy tìm: trace, search
điều tra: investigation, survey, investigate
thanh tra: inspection, inspector
rà soát: review
cập nhật: update
đồng bộ hóa: synchronize, synchronization
tương thích: compatible, compatibility
phù hợp: suitable, appropriate, fit
hài lòng: satisfied, satisfaction
phàn nàn: complaint, complain
khiếu nại: complaint
đòi hỏi: require, demand
đóng góp: contribute, contribution
góp phần: contribute
đóng vai trò: play a role
hình thành: form, formation
hướng tới: aim, towards
nhằm: aim, target
phấn đấu: strive
thúc giục: urge
dựa trên: based, based on
dựa vào: based, rely
thông qua: pass, approve
chịu: bear, withstand
chịu trách nhiệm: responsible, be responsible
đảm nhận: undertake, take on
kế thừa: inherit
bắt nguồn: originate
trải qua: undergo, experience
tạo điều kiện: facilitate, enable
đặt tên: name
gọi: call
gọi là: called, known
biết đến: known
coi: consider, regard
ra đời: born, established
tìm: find, search
tìm thấy: find, found
tìm hiểu: learn, find out
tìm kiếm đối tác: partner search, find partners
kiểm chứng: verify, validation
lắng nghe: listen
trưng bày: display, exhibit
biểu diễn: perform, performance
sáng tác: compose, composition
dịch: translate, translation
dịch chuyển: shift, displacement
mã hóa dữ liệu: data encryption
`;
