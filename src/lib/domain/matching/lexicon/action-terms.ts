/** Verbs of doing, changing, taking part and saying. */
export const ACTION_TERMS = `
giảm: reduce, decrease, reduction
giảm bớt: reduce, lessen
giảm thiểu: minimize, mitigate, reduce
giảm giá: discount, price reduction
tăng: increase, rise, grow
tăng cường: strengthen, enhance, boost
tăng trưởng: growth, grow
tăng lên: increase, rise
nâng: raise, lift
nâng cao: improve, enhance, raise
nâng cấp: upgrade
cải thiện: improve, improvement
cải tiến: improvement, improve, innovate
cải tạo: renovate, renovation, rehabilitate
cải cách: reform
hoàn thiện: complete, finishing, perfect
hoàn thành: complete, finish, accomplish
bắt đầu: begin, start
khởi động: start, launch
khởi công: start construction, groundbreaking
kết thúc: end, finish, conclude
dừng: stop, halt
ngừng: stop, cease
tiếp tục: continue, continuous
duy trì: maintain, sustain, maintenance
giữ: keep, hold, retain
giữ gìn: preserve, keep
bảo vệ: protect, protection, defend
bảo tồn: conservation, preserve, conserve
bảo đảm: guarantee, ensure, secure
đảm bảo: ensure, guarantee, assure
bảo hành: warranty, guarantee
tạo: create, generate, make
tạo ra: create, produce, generate
tạo thành: form, formed
làm: make, work
làm việc: work, working
làm giàu: enrich, enrichment
làm sạch: clean, cleaning
làm khô: dry, drying
làm nóng: heat, heating
làm quen: get acquainted, familiar
dùng: use
sử dụng: use, usage, utilize
tận dụng: utilize, make use, recover
áp dụng: apply, application, adopt
khai thác: exploit, exploitation, mining
khai trương: opening, inauguration
khánh thành: inaugurate, inauguration
thực hiện: carry out, perform, implement
thi hành: enforce, execute
tiến hành: conduct, carry out
hoạt động: activity, operation, operate
hành động: action, act
tham gia: participate, join, participation
tham dự: attend, attendance
gia nhập: join, accession
rời: leave
rời khỏi: leave, depart
trở thành: become
trở lại: return
quay lại: return
quay: rotate, spin, turn
xoay: rotate, turn
di chuyển: move, movement
chuyển động: motion, movement
chuyển đổi: convert, conversion, transform
chuyển: transfer, move, convert
thay đổi: change, alter
thay thế: replace, replacement, substitute
thay: replace, change
biến đổi: transform, change, variation
điều chỉnh: adjust, adjustment, regulate
kiểm soát: control
kiềm chế: restrain, curb
hạn chế: limit, restrict, limitation
giới hạn: limit, limitation
ngăn chặn: prevent, block, stop
ngăn ngừa: prevent, prevention
phòng ngừa: prevention, prevent
phòng chống: prevention and control, fight against
chống: resist, anti
chống lại: resist, oppose, fight
tránh: avoid
loại bỏ: remove, eliminate, removal
xóa: delete, erase
khử: remove, reduce
tách: separate, split
phân tách: separation, separate
phân chia: divide, division
chia: divide, split, share
chia sẻ: share, sharing
phân loại: classify, classification, sort
phân bổ: allocate, allocation
phân công: assign, assignment
sắp xếp: arrange, sort, arrangement
tổ chức lại: reorganize, restructure
tái cơ cấu: restructuring
thành lập: establish, found, establishment
thiết lập: set up, establish, setting
sáng lập: found, founder
xây: build
dựng: erect, build
phá hủy: destroy, destruction
phá vỡ: break, disrupt
tiêu hủy: destruction, disposal
mất: lose, lost
mất mát: loss
thiệt hại: damage, loss
tổn thất: loss
hư hỏng: damage, failure, spoilage
hỏng: broken, damaged, fail
thất bại: failure, fail
thành công: success, successful, succeed
đạt: achieve, reach, attain
đạt được: achieve, obtain, attain
đạt chuẩn: qualified, meet the standard
đáp ứng: meet, respond, response
phục vụ: serve, service
giúp: help
giúp đỡ: help, assist
trợ giúp: assistance, aid, help
khuyến khích: encourage, incentive
thúc đẩy: promote, drive, accelerate
đẩy mạnh: promote, boost
đẩy: push
kéo: pull, drag
kéo dài: extend, prolong, last
mở: open
mở rộng: expand, expansion, extend
đóng: close, closed
đóng cửa: close, shut down
gửi: send, submit
nhận: receive, accept
nhận được: receive, get
tiếp nhận: receive, reception, intake
nộp: submit, pay
trao: award, hand over
trao đổi: exchange, discuss
giao tiếp: communication, communicate
giao dịch: transaction, trade
liên hệ: contact, relation
liên lạc: contact, communication
gặp: meet, encounter
gặp gỡ: meet, meeting
họp: meeting
thảo luận: discuss, discussion
đàm phán: negotiate, negotiation
thương lượng: negotiation, bargain
thỏa thuận: agreement, agree
đồng ý: agree, consent
chấp nhận: accept, acceptance
từ chối: refuse, reject, decline
cho phép: allow, permit, enable
cấm: prohibit, ban, forbid
yêu thích: favourite, like
thích: like
muốn: desire
mong muốn: desire, wish, expect
hy vọng: hope
kỳ vọng: expectation, expect
tin: believe, news
tin tưởng: trust, believe
nghĩ: think
suy nghĩ: think, thought
hiểu: understand
hiểu biết: understanding, knowledge
biết: know
nhận thức: awareness, perception, cognition
nhận thấy: notice, realize
nhận biết: recognize, identify, detect
nhớ: remember, memory
quên: forget
học: learn, study
học tập: study, learning
học hỏi: learn
dạy: teach
hướng dẫn: guide, instruction, guidance
chỉ dẫn: instruction, indication, direction
giải thích: explain, explanation
trình bày: present, presentation
giới thiệu: introduce, introduction
trình diễn: demonstration, perform, show
mô tả: describe, description
định nghĩa: definition, define
xác định: determine, identify, define
xác nhận: confirm, confirmation
xác minh: verify, verification
chứng minh: prove, demonstrate, proof
chứng tỏ: prove, show
cho thấy: show, indicate
thể hiện: express, show, represent
biểu hiện: expression, manifestation
đại diện: representative, represent
bao gồm: include, comprise, consist
chứa: contain, hold
bổ sung: supplement, add, additional
thêm: add, additional
kèm theo: attached, accompanying
kết hợp: combine, combination
phối hợp: coordinate, coordination
pha trộn: mix, blend, blending
trộn: mix, mixing
hòa tan: dissolve, soluble
gắn: attach, mount
lắp: fit, install, assemble
tháo: remove, dismantle
tháo dỡ: dismantle, dismantling
nối: connect, join, link
buộc: tie, bind
bắt buộc: mandatory, compulsory, required
so sánh: compare, comparison
đo đạc: measure, survey, measurement
cân: weigh, scale, balance
tính: calculate, compute
tính toán: calculation, compute, computation
ước tính: estimate, estimation
đếm: count, counting
ghi: record, write
ghi nhận: record, recognize
ghi chép: record, note
lưu: save, store
viết: write, writing
đọc: read, reading
nói: speak, say, talk
nghe: listen, hear
nhìn: look, see
xem: watch, view, see
xem xét: consider, review, examine
quan sát: observe, observation
quan tâm: interest, concern, care
chú ý: attention, note
tập trung: focus, concentrate
khám phá: discover, explore, discovery
phát hiện: detect, detection, discover
phát minh: invention, invent
phát sinh: arise, incur
phát huy: promote, bring into play
phát động: launch
phát hành: issue, release, publish
xuất bản: publish, publishing, publication
công bố: announce, publish, publication
ban hành: issue, promulgate, enact
đề xuất: propose, proposal
đề nghị: propose, request, suggest
đề cập: mention, refer
kiến nghị: petition, recommendation
lựa chọn: choose, selection, choice
`;
