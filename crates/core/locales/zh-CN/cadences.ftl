# 跟进节奏：一个接一个的承诺，在设置里编排，由线索逐步走完。

cadence-visitor-buyer = 采购方
cadence-visitor-distributor = 经销商
cadence-visitor-city = 城市或招标
cadence-visitor-technical = 技术交流
cadence-terms = 价目表和条款
cadence-last-try = 最后一次尝试

cadence-place = { $name }：第 { $step } 步，共 { $of } 步
cadence-then = 然后{ $what }，{ $when }
cadence-answered = 对方已回复
cadence-stop = 停止
cadence-begin = 开始跟进节奏
cadence-begin-own = { $name }（自建）
cadence-begun = 已为 { $name } 开始“{ $cadence }”。
cadence-stopped = 已为 { $name } 停止“{ $cadence }”。
cadence-many = 跟进节奏

settings-cadences = 跟进节奏
settings-cadences-text = 承诺一个接一个：做完上一步才有下一步；对方回复、下单或拒绝后，其余自动取消。
settings-cadences-new = 新建节奏…
settings-cadences-use = 采用…
cadence-new = 新建节奏
cadence-change = 跟进节奏
cadence-name = 名称
cadence-grade = 适用评级
cadence-any-grade = 任何评级
cadence-visitor = 适用访客
cadence-any-visitor = 任何类型
cadence-at-capture = 登记此类访客时开始
cadence-by-hand = 手动
cadence-by-itself = 登记时
cadence-steps = 步骤
cadence-step-day-of = 步骤 { $step } 的天数
cadence-step-what = 步骤 { $step } 的内容
cadence-step-text = 步骤 { $step } 的说明
cadence-step-add = 再加一步
cadence-step-drop = 去掉步骤 { $step }
cadence-days = 第 { $days } 天
cadence-keep = 保存节奏
cadence-kept = 节奏已保存。
cadence-delete = 删除节奏
cadence-deleted = 节奏已删除；正在进行的线索会继续走完。
