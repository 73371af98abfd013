# 会面：时长、一天的安排、互相冲突的约定。

follow-up-field-length = 时长
follow-up-field-length-empty = 未说明
follow-ups-look-day = 日（按小时）

meeting-plan = { $day } 的安排
meeting-slot = { $kind }：{ $name }，{ $from }–{ $to }
meeting-free = { $time }，{ $staff }：空闲
meeting-free-hint = 点击空闲的半小时，或在其中按 Enter，即可与 { $name } 约定会面。
meeting-free-nobody = 先在列表中选一位访客，再约定空闲的半小时。
meeting-no-staff = 没有可显示的人员。请在设置中添加记录人。
meeting-ask = 与 { $name } 会面，由 { $staff } 负责
meeting-line = 会议 { $day } { $time } 30 分钟
meeting-pair-keeper = { $staff } 时间冲突：{ $from } { $name }，{ $later } { $other }。
meeting-pair-whom = { $name } 同时有两项约定：{ $from } 和 { $later }。
meeting-pairs-more = 另有 { $count } 处冲突。
meeting-clash-keeper = { $staff } 届时与 { $name } 会面，{ $from }–{ $to }。
meeting-clash-whom = { $name } 届时另有约定，{ $from }–{ $to }。
meeting-clash-whom-with = { $name } 届时与 { $staff } 有约，{ $from }–{ $to }。
meeting-clash-brief = 与 { $name } 冲突
