# 线索：列表与详情。

leads-title = 线索
leads-column-topics = 主题
leads-column-step = 下一步
leads-column-value = 金额
leads-column-last = 最近记录
leads-no-step = 没有下一步
leads-closed = 已关闭
leads-none-match = 没有符合筛选条件的线索。
leads-none-match-hint = 去掉一项筛选，或查看全部展会。
leads-chosen-none = 选一条线索，查看详情。

lead-unnamed = 尚无姓名
lead-no-company = 无公司
lead-speaks = 会{ $languages }
lead-promised = 承诺事项
lead-contact = 联系方式
lead-qualifiers = 需求确认
lead-timeline = 时间线
lead-add-step = 补一个下一步
lead-say-note = 写一条记录
lead-note-kept = 记录已保存。
lead-say-step = 承诺什么，何时完成

lead-action-follow-up = 跟进
lead-action-note = 记录
lead-action-delete = 删除
lead-deleted = 已删除 { $name }。

lead-field-grade = 等级
lead-field-stage = 阶段
lead-field-given = 名
lead-field-family = 姓
lead-field-native = 本名
lead-field-order = 姓名顺序
lead-field-title = 职位
lead-field-company = 公司
lead-field-company-native = 公司本名
lead-field-company-kind = 公司类型
lead-field-mail = 邮箱
lead-field-phone = 电话
lead-field-web = 网址
lead-field-city = 城市
lead-field-country = 国家
lead-field-topics = 主题
lead-field-value = 金额
lead-field-next-step = 下一步
lead-field-budget = 预算
lead-field-authority = 决策权
lead-field-need = 需求
lead-field-timing = 时间
lead-field-note = 备注
lead-field-owner = 登记人

leads-column-grade = 等级
leads-sort-name = 姓名
leads-sort-company = 公司
leads-find = 查找
leads-find-clear = 清除查找
leads-every-show = 查看全部展会
leads-closed-too = 也看已关闭的
leads-none-here = 本届展会还没有线索。
leads-none-here-hint = 在上方输入一行并按 Enter，或查看全部展会。

lead-add-mail = 添加邮箱
lead-add-phone = 添加电话
lead-add-web = 添加网址
lead-add-country = 添加国家代码
lead-grade-change = 更改等级
lead-tick = 完成：{ $what }
lead-reopen = 重新打开：{ $what }
lead-ticked = 对 { $name } 的{ $what }已完成。
lead-reopened = { $what }已重新打开。
lead-delete-this = 删除此线索
lead-history = 历史
lead-history-of = { $name } 的历史
lead-history-undo = 撤销此项
lead-history-undone = 已撤销
lead-quote-name = { $number } r{ $revision }

# 同一展会上同一人的两条线索。

twin-one = 可能是同一人
twin-lead = { $name }，{ $when } 录入
twin-join = 合并
twin-joined = { $name } 的两条线索已合并。
key-join-leads = 与另一条线索合并
