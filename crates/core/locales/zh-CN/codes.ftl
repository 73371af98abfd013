# 行业用语；每个键以登记簿中存储的代码结尾。

grade-label = { $grade } 级
grade-none = 未评级
grade-A = 热
grade-B = 温
grade-C = 冷

stage-new = 新
stage-contacted = 已联系
stage-qualified = 已确认需求
stage-quoted = 已报价
stage-won = 成交
stage-lost = 丢单
stage-nurture = 保持联系

company-kind-customer = 客户
company-kind-partner = 合作伙伴
company-kind-distributor = 经销商
company-kind-integrator = 集成商
company-kind-public_body = 城市或公共机构
company-kind-supplier = 供应商
company-kind-competitor = 同行
company-kind-university = 高校
company-kind-press = 媒体

name-order-given_first = 名在前
name-order-family_first = 姓在前

email-kind-work = 工作
email-kind-home = 私人
email-kind-other = 其他

phone-kind-mobile = 手机
phone-kind-work = 办公
phone-kind-home = 私人
phone-kind-fax = 传真
phone-kind-wechat = 微信
phone-kind-whatsapp = WhatsApp
phone-kind-other = 其他

follow-up-kind-thank_you = 致谢
follow-up-kind-documents = 寄资料
follow-up-kind-quote = 报价
follow-up-kind-sample = 寄样品
follow-up-kind-technical_answer = 技术答复
follow-up-kind-call = 致电
follow-up-kind-meeting = 会面
follow-up-kind-demo = 演示
follow-up-kind-visit = 拜访
follow-up-kind-tender = 投标
follow-up-kind-introduction = 引荐
follow-up-kind-other = 下一步

priority-high = 优先
priority-normal = 正常
priority-low = 有空再办

note-kind-conversation = 面谈
note-kind-scan = 扫描
note-kind-call = 通话
note-kind-mail = 邮件
note-kind-meeting = 会面
note-kind-file = 文件

market-note-kind-trend = 趋势
market-note-kind-rival = 同行
market-note-kind-price = 价格
market-note-kind-regulation = 法规或认证
market-note-kind-idea = 想法

quote-state-draft = 草稿
quote-state-sent = 已发
quote-state-negotiating = 洽谈中
quote-state-accepted = 已接受
quote-state-rejected = 已拒绝
quote-state-expired = 已过期
quote-state-superseded = 已被新版取代

incoterm-EXW = 工厂交货
incoterm-FCA = 货交承运人
incoterm-CPT = 运费付至
incoterm-CIP = 运费和保险费付至
incoterm-DAP = 目的地交货
incoterm-DPU = 目的地卸货后交货
incoterm-DDP = 完税后交货
incoterm-FAS = 船边交货
incoterm-FOB = 船上交货
incoterm-CFR = 成本加运费
incoterm-CIF = 成本、保险费加运费

transport-mode-sea = 海运
transport-mode-air = 空运
transport-mode-road = 公路
transport-mode-rail = 铁路
transport-mode-courier = 快递

consent-basis-quote_request = 索取报价
consent-basis-legitimate_interest = 合法利益
consent-basis-consent = 本人同意

consent-channel-spoken = 口头
consent-channel-paper = 纸质
consent-channel-screen = 在我方屏幕上
consent-channel-code = 扫描二维码
consent-channel-mail = 邮件

op-capture = 登记访客
op-edit = 修改
op-add_note = 备注
op-promise = 承诺
op-complete = 完成跟进
op-snooze = 推迟
op-reassign = 转交
op-close_lead = 关闭
op-set_deadlines = 时限
op-mail = 邮件
op-set_template = 邮件模板
op-set_question = 自定问题
op-set_cadence = 节奏设置
op-cadence = 跟进节奏
op-reschedule = 日历中的时间
op-delete = 删除
op-join = 合并两条线索
op-quote = 报价
op-send_quote = 报价已发出
op-decide_quote = 报价结果
op-set_show = 展会
op-set_staff = 人员
op-set_profile = 导出方案
op-set_view = 已存视图
op-set_product = 产品
op-price_list = 价目表
op-set_exhibitor = 参展商
op-import = 导入
op-demo = 演示登记簿
op-undo = 撤销
op-redo = 恢复
