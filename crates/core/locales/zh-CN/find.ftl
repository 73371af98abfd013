# 查找：能查到什么。

found-kind-contact = 联系人
found-kind-company = 公司
found-kind-lead = 线索
found-kind-quote = 报价
found-kind-product = 产品
found-kind-note = 备注
found-kind-market_note = 市场见闻
found-kind-scan = 扫描
