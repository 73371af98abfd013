# 公司与联系人：列表与详情。

nav-companies = 公司
nav-contacts = 联系人
key-go-companies = 前往公司
key-go-contacts = 前往联系人
key-go-related = 前往第 { $number } 个相关项
key-go-person = 联系人
key-go-company = 公司
key-go-back = 返回来处

companies-title = 公司
companies-none = 还没有公司。
companies-none-hint = 记录访客时用 @ 写出公司。
companies-none-match = 没有公司符合这些筛选条件。
contacts-title = 联系人
contacts-none = 还没有联系人。
contacts-none-hint = 在上方输入一行，按回车。
contacts-none-match = 没有联系人符合这些筛选条件。

company-name = 名称
company-place = 所在地
company-people = 联系人
company-no-people = 还没有已知姓名的人。
company-branches = 分支机构
company-parent = 隶属于
company-facts = 资料
company-address = 地址
company-vat = 税号
company-notes = 备注
company-delete = 删除该公司
contact-reach = 邮箱与电话
contact-shows = 展会
contact-profile = 主页
contact-delete = 删除该联系人及其访客记录
place-over-shows = 所有展会共 { $count } 次
place-no-leads = 还没有在展会上见过。
place-quotes = 报价
place-learned = 了解到的
place-open = 打开 { $name }
