# 供人阅读的文件的列标题。
export-file-name = { $what ->
    [contacts] 联系人
    [companies] 公司
    [follow-ups] 跟进
    [quotes] 报价
    [quote-lines] 报价明细
    [products] 产品
    [market-notes] 市场笔记
    [notes] 记录
   *[leads] 线索
}-{ $day }
export-id = 编号
export-logged_at = 登记时间
export-show = 展会
export-staff = 登记人
export-grade = 等级
export-stage = 阶段
export-given_name = 名
export-family_name = 姓
export-native_name = 本名
export-job_title = 职务
export-company = 公司
export-company_native = 公司（本名）
export-country = 国家
export-emails = 邮箱
export-phones = 电话
export-topics = 主题
export-next_step = 下一步
export-due = 到期
export-note = 记录
export-address = 地址
export-at = 时间
export-authority = 决策人
export-binding = 有约束力
export-budget = 预算
export-city = 城市
export-closed_reason = 结束原因
export-company_id = 公司编号
export-company_kind = 公司类型
export-contact_id = 联系人编号
export-contacts = 联系人数
export-created_at = 承诺时间
export-currency = 币种
export-day = 日期
export-department = 部门
export-description = 说明
export-descriptions = 说明
export-discount = 折扣 %
export-domain = 域名
export-done_at = 完成时间
export-due_day = 到期日
export-email = 首选邮箱
export-email_2 = 第二邮箱
export-fax = 传真
export-firm = 公司名称
export-flag-0 = 否
export-flag-1 = 是
export-follow_up_kind = 承诺
export-full_name = 姓名
export-incoterm = 贸易术语
export-issued_on = 开具日期
export-language = 语言
export-languages = 语言
export-lead_id = 线索编号
export-lead_time = 交期
export-leads = 线索数
export-line = 行
export-linkedin = 领英
export-logged_day = 登记日期
export-market_note_kind = 类型
export-marketing = 愿意接收资讯
export-mobile = 手机
export-moq = 最小起订量
export-name_order = 姓名顺序
export-need = 需求
export-note_kind = 类型
export-number = 单号
export-opt_out = 不接收资讯
export-outcome = 结果
export-packing = 包装
export-parent = 所属公司
export-payment_terms = 付款方式
export-phone = 首选电话
export-place = 地点
export-prices = 价格
export-priority = 优先级
export-product_names = 名称
export-quantity = 数量
export-quote_state = 状态
export-rating = 热度
export-rejection = 拒绝原因
export-remarks = 备注
export-revision = 版本
export-sent_at = 发出时间
export-shows = 展会
export-sku = 货号
export-snoozes = 推迟次数
export-subject = 主题名称
export-tax_note = 税务说明
export-tax_rate = 税率 %
export-text = 内容
export-timing = 时间要求
export-title = 称谓
export-total = 总额
export-transport_mode = 运输方式
export-unit = 单位
export-unit_price = 单价
export-valid_until = 有效期至
export-value = 金额
export-vat_id = 税号
export-website = 网站
export-wechat = 微信
export-weight = 分量
export-zone = 时区
