# 列表：筛选与计数、列、批量操作、已存视图。

facet-show = 展会
facet-grade = 等级
facet-stage = 阶段
facet-topic = 话题
facet-answer = 自设问题
facet-country = 国家
facet-kind = 访客类型
facet-staff = 记录人
facet-logged = 记录时间
facet-due = 下一步期限
facet-mail = 邮箱
facet-phone = 电话
facet-quote = 报价
facet-follow_up = 跟进
facet-consent = 同意
facet-open = 进行中或已结束
facet-quote_state = 状态
facet-quote_currency = 币种
facet-quote_month = 月份
facet-value = 估值
facet-nobody = 无人
facet-no-topic = 无话题
facet-none = 未注明
facet-mail-yes = 有邮箱
facet-mail-no = 无邮箱
facet-phone-yes = 有电话
facet-phone-no = 无电话
facet-quote-yes = 有报价
facet-quote-no = 无报价
facet-follow_up-yes = 有下一步
facet-follow_up-no = 无下一步
facet-consent-yes = 已注明同意
facet-consent-no = 未注明同意
facet-open-yes = 未结束
facet-open-no = 已结束
facet-gone = 已不存在
logged-today = 今天
logged-yesterday = 昨天
logged-week = 最近 7 天
logged-month = 最近 30 天
logged-earlier = 更早

filter-add = 筛选
filter-by = 按此筛选
filter-chip = { $facet }：{ $choices }
filter-remove = 取消筛选“{ $name }”
filter-all-off = 取消全部筛选
filter-from = 从
filter-to = 到
filter-currency = 货币
filter-apply = 应用
filter-days = { $from }至{ $to }
filter-days-from = { $from }起
filter-days-to = 至{ $to }

columns-title = 列
columns-show = 显示{ $column }
columns-earlier = 左移{ $column }
columns-later = 右移{ $column }
columns-narrower = 收窄{ $column }
columns-wider = 加宽{ $column }
columns-usual = 恢复常用列

bulk-chosen = 已选 { $count } 项
bulk-label = 对所选项操作
bulk-none = 取消选择
bulk-grade = 等级
bulk-stage = 阶段
bulk-topic = 话题
bulk-assign = 指派
bulk-follow-up = 跟进
bulk-kind = 类型
bulk-prices = 价格
bulk-ask-prices = 价格调整百分比：3.5% 或 -2%
bulk-until = 有效期
bulk-ask-until = 价格有效的最后一天
bulk-export = 导出…
bulk-delete = 删除
bulk-ask-topic = 为所选全部添加的话题
bulk-ask-follow-up = 向所选全部承诺什么、何时：电话 +2d
bulk-done = { $count ->
    [0] 无需更改
   *[other] 已更改 { $count } 条记录
}
bulk-promised = 已向 { $count } 位访客作出承诺
bulk-deleted = { $count ->
    [0] 未删除任何记录
   *[other] 已删除 { $count } 条记录
}
bulk-in-use = { $count } 项保留：其下仍有联系人或访客
bulk-quotes-stay = { $count } 份保留：已经发出
bulk-exported = { $rows } 行已写入 { $file }

views-title = 视图
view-save = 存为视图
view-name = 视图名称
view-saved = 视图“{ $name }”已保存。
view-dropped = 视图“{ $name }”已删除。
view-menu = 视图“{ $name }”
view-update = 保存当前筛选
view-rename = 重命名
view-delete = 删除

key-choose = 选择
key-choose-all = 全选
key-edit-cell = 在列表中编辑
list-export = 导出列表中的记录
filter-only = 已选 { $count } 条
filter-except = 除 { $count } 条外全部
facet-keeper = 负责人
facet-promise = 承诺事项
