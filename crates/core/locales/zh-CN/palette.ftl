# The palette: what can be done, and what is found.

palette-title = 查找或执行
palette-hint = 查找记录，或执行操作
palette-none = 没有匹配项。少输几个字试试。
palette-count = { $count } 条结果
palette-choose = 选择
palette-do = 执行、打开
palette-actions-only = 只看操作

palette-in-do = 执行
palette-in-contact = 联系人
palette-in-company = 公司
palette-in-lead = 线索
palette-in-quote = 报价
palette-in-product = 产品
palette-in-note = 笔记中
palette-in-market_note = 市场笔记
palette-in-scan = 扫描

key-palette = 查找或执行
key-hide = 遮住屏幕；按任意键恢复
key-zoom-in = 放大
key-zoom-out = 缩小
key-zoom-usual = 原始大小
