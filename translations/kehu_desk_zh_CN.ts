<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Data: {folder}
Log: {log}</source>
        <translation>数据:{folder}
日志:{log}</translation>
    </message>
    <message>
        <source>Kehu Desk {version}</source>
        <translation>客户档案台 {version}</translation>
    </message>
    <message>
        <source>Licence of this program: Apache-2.0. It uses these parts:</source>
        <translation>本程序许可证:Apache-2.0。使用了以下组件:</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>AccountPane</name>
    <message>
        <source>Account</source>
        <translation>往来账</translation>
    </message>
    <message>
        <source>Choose a customer to see what is open.</source>
        <translation>选择一个客户，查看未结明细。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>DSO {days} days</source>
        <translation>应收周转 {days} 天</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Last letter: {number}, level {level}, of {day}, to be paid by {pay_by}</source>
        <translation>最近催款函：{number}，第 {level} 级，{day} 发出，要求 {pay_by} 前付款</translation>
    </message>
    <message>
        <source>Letters and promises</source>
        <translation>催款函与付款承诺</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>没有未结款项。</translation>
    </message>
    <message>
        <source>Open lines</source>
        <translation>未结明细</translation>
    </message>
    <message>
        <source>Promised: {amount} by {day}, {contact}</source>
        <translation>承诺：{day} 前付 {amount}，承诺人 {contact}</translation>
    </message>
    <message>
        <source>overdue {days} days by weight</source>
        <translation>加权逾期 {days} 天</translation>
    </message>
    <message>
        <source>paid on time {share}</source>
        <translation>按期付款 {share}</translation>
    </message>
    <message>
        <source>{count} promises broken</source>
        <translation>失约 {count} 次</translation>
    </message>
    <message>
        <source>{left} to allocate</source>
        <translation>待核销 {left}</translation>
    </message>
    <message>
        <source>{name}, as of {day}</source>
        <translation>{name}，截至 {day}</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <source>Customers nearby who would have to order it:</source>
        <translation>附近需要补货、可以接收的客户:</translation>
    </message>
    <message>
        <source>Customers who could take it over</source>
        <translation>可调入客户</translation>
    </message>
    <message>
        <source>No customer nearby that you may see would have to order it.</source>
        <translation>附近没有您可查看且需要补货的客户。</translation>
    </message>
    <message>
        <source>Tell the result</source>
        <translation>登记处理结果</translation>
    </message>
    <message>
        <source>Write action down</source>
        <translation>登记处理措施</translation>
    </message>
</context>
<context>
    <name>ActionSet</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>A new phone or e-mail beside the field (B-173a).</source>
        <translation>在原内容旁登记新的电话或邮箱(B-173a)。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approve at the raised level</source>
        <translation>密级复批同意</translation>
    </message>
    <message>
        <source>Ask for a later due day.</source>
        <translation>申请延长归还日期。</translation>
    </message>
    <message>
        <source>Ask the borrower to bring it back; once a day.</source>
        <translation>请借阅人归还;每天一次。</translation>
    </message>
    <message>
        <source>Borrow</source>
        <translation>借阅</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Change the sections of this loan.</source>
        <translation>修改这张借阅单所借的部分。</translation>
    </message>
    <message>
        <source>Check the return</source>
        <translation>验收归还</translation>
    </message>
    <message>
        <source>Confirm loss</source>
        <translation>确认遗失</translation>
    </message>
    <message>
        <source>Confirm settlement</source>
        <translation>确认结清</translation>
    </message>
    <message>
        <source>Cover, spine, contents, registers (B-117).</source>
        <translation>封面、脊背、卷内目录、登记表和备考表(B-117)。</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Due on the next day at the latest.</source>
        <translation>最迟次日归还。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit archive</source>
        <translation>改档</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>File</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>For the customer to check and complete (B-117a).</source>
        <translation>供客户核对和补充(B-117a)。</translation>
    </message>
    <message>
        <source>Grant the renewal</source>
        <translation>同意续借</translation>
    </message>
    <message>
        <source>Hand in the edit</source>
        <translation>交回改稿</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Join the queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Move to recycle bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Only a filed archive can be borrowed and printed (B-106).</source>
        <translation>归档后的档案才能借阅和打印(B-106)。</translation>
    </message>
    <message>
        <source>Only the customer name is needed.</source>
        <translation>只需填写客户名称。</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>排队次序</translation>
    </message>
    <message>
        <source>Pass review</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Pass the edit</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Print archive</source>
        <translation>打印档案</translation>
    </message>
    <message>
        <source>Print case forms</source>
        <translation>打印案卷表单</translation>
    </message>
    <message>
        <source>Print customer form</source>
        <translation>打印客户资料表</translation>
    </message>
    <message>
        <source>Print loan register</source>
        <translation>打印借阅登记簿</translation>
    </message>
    <message>
        <source>Print reminder slip</source>
        <translation>打印催还单</translation>
    </message>
    <message>
        <source>Propose loss</source>
        <translation>提出遗失</translation>
    </message>
    <message>
        <source>Propose settlement</source>
        <translation>提出结清</translation>
    </message>
    <message>
        <source>Refuse at the raised level</source>
        <translation>密级复批不同意</translation>
    </message>
    <message>
        <source>Refuse the renewal</source>
        <translation>不同意续借</translation>
    </message>
    <message>
        <source>Refuse the return</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Register a return: scan a page or a loan number.</source>
        <translation>登记归还:扫描页面或借阅单号。</translation>
    </message>
    <message>
        <source>Register partial return</source>
        <translation>部分归还</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催还</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续借</translation>
    </message>
    <message>
        <source>Request a loan</source>
        <translation>申请借阅</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Return for completion</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Send the edit back</source>
        <translation>退回改稿</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>改稿对照</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>查看历史</translation>
    </message>
    <message>
        <source>Small correction</source>
        <translation>小更正</translation>
    </message>
    <message>
        <source>Some of what is outside has come back.</source>
        <translation>登记已交回的部分载体。</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>提交审核</translation>
    </message>
    <message>
        <source>Submit the request</source>
        <translation>提交申请</translation>
    </message>
    <message>
        <source>Take approval back</source>
        <translation>收回批准</translation>
    </message>
    <message>
        <source>Take back by force</source>
        <translation>强制收回</translation>
    </message>
    <message>
        <source>Take back by force and hand out to the next, in one step.</source>
        <translation>强制收回并同时借给下一位。</translation>
    </message>
    <message>
        <source>Take in customers from an Excel, WPS or CSV file.</source>
        <translation>从 Excel、WPS 或 CSV 文件导入客户。</translation>
    </message>
    <message>
        <source>Take into the archive</source>
        <translation>接收入档</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>取消排队</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>The register of the loans of a period.</source>
        <translation>某一期间的借阅登记簿。</translation>
    </message>
    <message>
        <source>The rights end at once; what is outside stays owed.</source>
        <translation>立即停止使用;在外的载体仍须交回。</translation>
    </message>
    <message>
        <source>The slip that asks the borrower for what is overdue.</source>
        <translation>向借阅人催还逾期借阅的单据。</translation>
    </message>
    <message>
        <source>Wait for what another has; you are told when it is ready.</source>
        <translation>等待他人归还;可取时通知您。</translation>
    </message>
    <message>
        <source>What the edit changes, before and after.</source>
        <translation>改稿改了什么,修改前后对照。</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Without the borrower; a draft is kept.</source>
        <translation>无须借阅人办理;草稿保留。</translation>
    </message>
    <message>
        <source>Your own customers: the rows chosen, or all of them; 200 rows a day (B-118).</source>
        <translation>本人负责或参与的客户:所选行,或全部;每天 200 行(B-118)。</translation>
    </message>
</context>
<context>
    <name>AdjustLine</name>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quantity to order</source>
        <translation>要货数量</translation>
    </message>
    <message>
        <source>Reason of the adjustment</source>
        <translation>调整理由</translation>
    </message>
    <message>
        <source>Reason, five characters at least</source>
        <translation>请写理由,至少五个字</translation>
    </message>
    <message>
        <source>Reason, not needed within {percent} %</source>
        <translation>理由(变动在 {percent} % 以内可不写)</translation>
    </message>
    <message>
        <source>The quantity cannot be read. Please correct it.</source>
        <translation>数量无法识别,请改正。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>AfterTable</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{product} and {count} more</source>
        <translation>{product} 等另 {count} 种</translation>
    </message>
</context>
<context>
    <name>AftersalesPage</name>
    <message>
        <source>After-sales</source>
        <translation>售后表</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No., customer or product</source>
        <translation>单号、客户或产品</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Table of after-sales</source>
        <translation>售后表</translation>
    </message>
    <message>
        <source>There are no after-sales papers. Returns and complaints are registered on their own pages.</source>
        <translation>没有售后单。退换和投诉在各自的页面登记。</translation>
    </message>
</context>
<context>
    <name>Ageing</name>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
</context>
<context>
    <name>AgeingPage</name>
    <message>
        <source>Ageing</source>
        <translation>账龄表</translation>
    </message>
    <message>
        <source>Allocate…</source>
        <translation>核销…</translation>
    </message>
    <message>
        <source>Allocation is done as of today: set the day back to today first.</source>
        <translation>核销以今天为准：请先把截止日改回今天。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Choose one customer first.</source>
        <translation>请先选择一个客户。</translation>
    </message>
    <message>
        <source>Dunning letter…</source>
        <translation>催款函…</translation>
    </message>
    <message>
        <source>Enter receipt…</source>
        <translation>登记回款…</translation>
    </message>
    <message>
        <source>No receipt and no credit of this customer is left to allocate.</source>
        <translation>该客户没有可供核销的回款或贷项。</translation>
    </message>
    <message>
        <source>Nobody owes anything, and nothing was paid in advance.</source>
        <translation>没有应收款，也没有预收款。</translation>
    </message>
    <message>
        <source>Nothing of this customer is past due.</source>
        <translation>该客户没有逾期款项。</translation>
    </message>
    <message>
        <source>Record promise…</source>
        <translation>登记付款承诺…</translation>
    </message>
    <message>
        <source>Statement…</source>
        <translation>对账单…</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{count} customers · open {open} · overdue {overdue} · prepaid {prepaid}</source>
        <translation>{count} 个客户 · 应收 {open} · 逾期 {overdue} · 预收 {prepaid}</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>a similar name</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>the same credit code</source>
        <translation>信用代码相同</translation>
    </message>
    <message>
        <source>the same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>the same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>{number} {name} · {kind} · {region} · responsible: {owner} · {alike}</source>
        <translation>{number} {name} · {kind} · {region} · 责任人: {owner} · {alike}</translation>
    </message>
</context>
<context>
    <name>AllocateDialog</name>
    <message>
        <source>Allocate</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Allocate now</source>
        <translation>本次核销</translation>
    </message>
    <message>
        <source>Amount for {number}</source>
        <translation>{number} 的核销金额</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Credit {number} of {day}: {rest} left</source>
        <translation>贷项 {number}（{day}）：余 {rest}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应付日</translation>
    </message>
    <message>
        <source>Fill in the oldest first</source>
        <translation>自动核销</translation>
    </message>
    <message>
        <source>Left to allocate</source>
        <translation>待核销金额</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Open lines</source>
        <translation>未结明细</translation>
    </message>
    <message>
        <source>Pay with</source>
        <translation>用于核销</translation>
    </message>
    <message>
        <source>Receipt {number} of {day}: {rest} left</source>
        <translation>回款 {number}（{day}）：余 {rest}</translation>
    </message>
    <message>
        <source>Traded</source>
        <translation>进货日期</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>{count} newer lines are not shown; allocate the older ones first.</source>
        <translation>另有 {count} 条较新的明细未列出，请先核销较早的。</translation>
    </message>
    <message>
        <source>{wanted} allocated now, {left} left</source>
        <translation>本次核销 {wanted}，余 {left}</translation>
    </message>
</context>
<context>
    <name>AmendmentState</name>
    <message>
        <source>Approved, to be signed</source>
        <translation>已批准待签署</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>To be approved</source>
        <translation>待批准</translation>
    </message>
</context>
<context>
    <name>AmendmentsSheet</name>
    <message>
        <source>Amendment</source>
        <translation>补充协议</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>补充协议</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>补充协议…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Choose an amendment that waits for this first.</source>
        <translation>请先选择等待办理的补充协议。</translation>
    </message>
    <message>
        <source>Drafted by</source>
        <translation>起草人</translation>
    </message>
    <message>
        <source>Effective on</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Signed…</source>
        <translation>登记签署…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Table of amendments</source>
        <translation>补充协议表</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变更内容</translation>
    </message>
</context>
<context>
    <name>AnalysisTab</name>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Pages of the analyses</source>
        <translation>分析页面</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Letter size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>The language changes at the next sign-in.</source>
        <translation>语言在下次登录时改变。</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Allow {right}</source>
        <translation>允许{right}</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借阅人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due day asked for</source>
        <translation>申请应还</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借阅单</translation>
    </message>
    <message>
        <source>Loans of the borrower</source>
        <translation>借阅人在借</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>借阅部分</translation>
    </message>
    <message>
        <source>Shorten to</source>
        <translation>缩短至</translation>
    </message>
    <message>
        <source>The due day cannot be read. Write it as 2026-03-05.</source>
        <translation>应还日期无法识别,请写成 2026-03-05。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>as the rules give</source>
        <translation>按制度</translation>
    </message>
    <message>
        <source>empty: as asked</source>
        <translation>不填:按申请</translation>
    </message>
    <message>
        <source>{open} open, {late} overdue</source>
        <translation>在借 {open} 份,逾期 {late} 份</translation>
    </message>
    <message>
        <source>{sections} ({level})</source>
        <translation>{sections}({level})</translation>
    </message>
</context>
<context>
    <name>ArchiveLine</name>
    <message>
        <source>Archives found</source>
        <translation>找到的档案</translation>
    </message>
    <message>
        <source>Find an archive</source>
        <translation>查找档案</translation>
    </message>
    <message>
        <source>Name, pinyin, archive no. or phone</source>
        <translation>名称、拼音、档案号或电话</translation>
    </message>
</context>
<context>
    <name>ArchiveState</name>
    <message>
        <source>Destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Waiting for filing</source>
        <translation>待归档</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>待审核</translation>
    </message>
</context>
<context>
    <name>ArchiveTable</name>
    <message>
        <source>Archive no.</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Last kept</source>
        <translation>最近维护</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>性质</translation>
    </message>
</context>
<context>
    <name>ArchivesTab</name>
    <message>
        <source>Archives</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Kept; it enters the archive with the next acceptance.</source>
        <translation>已登记,下次验收时入档。</translation>
    </message>
    <message>
        <source>Look at demo data</source>
        <translation>看演示数据</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
</context>
<context>
    <name>AskingForm</name>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>AssessDialog</name>
    <message>
        <source>0 never</source>
        <translation>0 从不</translation>
    </message>
    <message>
        <source>1 sometimes</source>
        <translation>1 有时</translation>
    </message>
    <message>
        <source>2 often</source>
        <translation>2 经常</translation>
    </message>
    <message>
        <source>3 always</source>
        <translation>3 总是</translation>
    </message>
    <message>
        <source>Assess style</source>
        <translation>评估决策风格</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>评估日期</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Even: {style}, and {second} as the second ({sums}).</source>
        <translation>持平：{style}，{second}为次要风格（{sums}）。</translation>
    </message>
    <message>
        <source>Observed behaviour</source>
        <translation>观察到的行为</translation>
    </message>
    <message>
        <source>Questionnaire, as a help</source>
        <translation>问卷（辅助判断）</translation>
    </message>
    <message>
        <source>Result of the questionnaire</source>
        <translation>问卷结果</translation>
    </message>
    <message>
        <source>Says nothing yet ({sums}): observe more, or choose by what was observed.</source>
        <translation>尚看不出（{sums}）：请继续观察，或按观察到的行为直接选择。</translation>
    </message>
    <message>
        <source>Second style</source>
        <translation>次要风格</translation>
    </message>
    <message>
        <source>Speaks for: {style} ({sums}).</source>
        <translation>倾向：{style}（{sums}）。</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>决策风格</translation>
    </message>
    <message>
        <source>What was seen or heard, when, by whom</source>
        <translation>何时、何人看到或听到什么</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>{count} of the eight statements are not answered. The questionnaire may be left out.</source>
        <translation>八项中还有 {count} 项未答。问卷可以不填。</translation>
    </message>
</context>
<context>
    <name>AssignPage</name>
    <message>
        <source>(ignore)</source>
        <translation>（不导入）</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列设置</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>Meaning of {name}</source>
        <translation>“{name}”的对应字段</translation>
    </message>
    <message>
        <source>Our field</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Skip faulty rows and import the others</source>
        <translation>跳过错误行，导入其余各行</translation>
    </message>
    <message>
        <source>The field that this column of the file fills</source>
        <translation>文件的这一列填入哪个字段</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Audit table</source>
        <translation>审计表</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>原因代码</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Entries hold ids, codes and hashes, never content. An export is itself an entry (B-147).</source>
        <translation>审计条目只含编号、代码和校验值，不含档案内容；导出本身也会留下条目（B-147）。</translation>
    </message>
    <message>
        <source>Export audit log</source>
        <translation>导出审计日志</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>卷内部分</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>{count} entries exported.</source>
        <translation>已导出 {count} 条。</translation>
    </message>
</context>
<context>
    <name>BackDialog</name>
    <message>
        <source>Copies stamped outside</source>
        <translation>外出盖章份数</translation>
    </message>
    <message>
        <source>I have the seal in my hands</source>
        <translation>印章已交回本人手中</translation>
    </message>
    <message>
        <source>Take the seal back</source>
        <translation>收回印章</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>确认收回</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backup folder</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Copied and verified: {name}</source>
        <translation>已备份并核对：{name}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Keep copies on another disk. Each copy is opened again and compared before it counts; it is a whole store. To go back: close the program, keep the present folder aside, and open the copy&apos;s folder.</source>
        <translation>备份请放在另一块磁盘上。每份备份都会重新打开并逐项核对后才算数，它本身就是一个完整的数据库。需要恢复时：先退出程序，保留现有文件夹，再打开备份所在的文件夹。</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>最近备份</translation>
    </message>
    <message>
        <source>Last verified backup: {at}</source>
        <translation>最近一次核对过的备份：{at}</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Table of backups</source>
        <translation>备份表</translation>
    </message>
    <message>
        <source>There is no verified backup yet.</source>
        <translation>还没有核对过的备份。</translation>
    </message>
</context>
<context>
    <name>BarSource</name>
    <message>
        <source>emergency not justified</source>
        <translation>紧急查阅不合理</translation>
    </message>
    <message>
        <source>overdue loans</source>
        <translation>借阅逾期</translation>
    </message>
</context>
<context>
    <name>BarState</name>
    <message>
        <source>Lifted</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>Overdue too often</source>
        <translation>逾期达次数</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已提出</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>限制中</translation>
    </message>
</context>
<context>
    <name>BarsPage</name>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Choose one line first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Disagree…</source>
        <translation>不同意…</translation>
    </message>
    <message>
        <source>Nobody is restricted</source>
        <translation>没有受限人员</translation>
    </message>
    <message>
        <source>Nothing of another person waits here for your word.</source>
        <translation>没有他人提出、等您决定的限制。</translation>
    </message>
    <message>
        <source>Overdue this quarter</source>
        <translation>本季逾期</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Propose restriction</source>
        <translation>提出限制</translation>
    </message>
    <message>
        <source>Propose restriction…</source>
        <translation>提出限制…</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Proposed is another person who was overdue often enough and is not barred yet (B-065).</source>
        <translation>只能对逾期达次数、尚未受限的他人提出(规则 B-065)。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Restriction list</source>
        <translation>限制名单表</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>限制名单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>限制至</translation>
    </message>
    <message>
        <source>Who was overdue three times in a quarter may be barred from borrowing; it lifts itself on the day named (B-065).</source>
        <translation>一季度内逾期三次者,可限制借阅;到期自动解除(规则 B-065)。</translation>
    </message>
    <message>
        <source>Why is {person} not to be restricted?</source>
        <translation>为什么不限制 {person}?</translation>
    </message>
    <message>
        <source>Why should {person} borrow nothing for a time?</source>
        <translation>为什么限制 {person} 借阅?</translation>
    </message>
    <message>
        <source>{person} will borrow nothing for a time. What is lent already stays lent.</source>
        <translation>{person} 将在一段时间内不得借阅;已借出的不受影响。</translation>
    </message>
</context>
<context>
    <name>BeginPage</name>
    <message>
        <source>How to begin</source>
        <translation>如何开始</translation>
    </message>
    <message>
        <source>Import from a table: the import opens when the manager has signed in</source>
        <translation>从表格导入:经理登录后打开导入向导</translation>
    </message>
    <message>
        <source>Look at the demo data; no office is made yet</source>
        <translation>看演示数据,暂不建立档案室</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>The recovery code is shown next, this once.</source>
        <translation>下一步显示恢复码,只显示这一次。</translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>State of {block}</source>
        <translation>{block} 的状态</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>待填写</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>not yet carried out</source>
        <translation>尚未落实</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已填写</translation>
    </message>
</context>
<context>
    <name>BlocksEditor</name>
    <message>
        <source>Add block</source>
        <translation>添加条款</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Fixed: contracts do not change this block</source>
        <translation>固定条款：签订合同时不得改动</translation>
    </message>
    <message>
        <source>From the library…</source>
        <translation>从条款库插入…</translation>
    </message>
    <message>
        <source>Insert value</source>
        <translation>插入变量</translation>
    </message>
    <message>
        <source>New block</source>
        <translation>新条款</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
</context>
<context>
    <name>BriefDialog</name>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>By</source>
        <translation>拜访人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>竞品动态</translation>
    </message>
    <message>
        <source>Contacts stay at the edge: those with influence are hardly met.</source>
        <translation>外围接触：很少接触到有影响力的人。</translation>
    </message>
    <message>
        <source>Contract days</source>
        <translation>合同日期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Do: {do}
Bring: {bring}
Avoid: {avoid}</source>
        <translation>宜：{do}
带：{bring}
忌：{avoid}</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translation>最近拜访</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>欠款</translation>
    </message>
    <message>
        <source>No decider was met in the last ninety days.</source>
        <translation>决策层未接触：近 90 天没有见到决策人。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>未了承诺</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>People</source>
        <translation>要见的人</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Stock and proposals</source>
        <translation>库存与要货</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>To verify on this visit</source>
        <translation>本次求证</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Visit brief</source>
        <translation>拜访提要</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>我方承诺</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未能完成的原因</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>last day of notice</source>
        <translation>最迟通知日</translation>
    </message>
    <message>
        <source>met {count} times in ninety days</source>
        <translation>近 90 天接触 {count} 次</translation>
    </message>
    <message>
        <source>next: {text}</source>
        <translation>下一步：{text}</translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>没有逾期</translation>
    </message>
    <message>
        <source>{count} {unit} proposed</source>
        <translation>拟要货 {count} {unit}</translation>
    </message>
    <message>
        <source>{count} {unit} there</source>
        <translation>现存 {count} {unit}</translation>
    </message>
    <message>
        <source>{fen} yuan, {days} days at most</source>
        <translation>{fen} 元，最长 {days} 天</translation>
    </message>
    <message>
        <source>{style} (to verify)</source>
        <translation>{style}（待核）</translation>
    </message>
    <message>
        <source>{text}, by {day} ({person})</source>
        <translation>{text}，{day} 前（{person}）</translation>
    </message>
</context>
<context>
    <name>Busy</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>Absences are entered with the account; while they last, who stands in sees the customers.</source>
        <translation>请假在“用户与角色”中登记；请假期间，代理人可以看到其客户。</translation>
    </message>
    <message>
        <source>Choose one line first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>End absence</source>
        <translation>销假</translation>
    </message>
    <message>
        <source>Enter day</source>
        <translation>登记节假日</translation>
    </message>
    <message>
        <source>Enter day…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Published holidays are known; enter only what differs here. Due dates already given stay.</source>
        <translation>法定节假日和调休已内置，这里只登记本单位不同的日子；已经定下的期限不变。</translation>
    </message>
    <message>
        <source>Remove day</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Table of absences</source>
        <translation>请假表</translation>
    </message>
    <message>
        <source>Table of holidays</source>
        <translation>节假日表</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>工作日</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Archive no.</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>Being edited</source>
        <translation>改档中</translation>
    </message>
    <message>
        <source>Class code</source>
        <translation>分类号</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>完整度</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>建档日期</translation>
    </message>
    <message>
        <source>Filing due</source>
        <translation>应建档</translation>
    </message>
    <message>
        <source>First submission</source>
        <translation>首次提交</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Last kept</source>
        <translation>最近维护</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>卷册</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>entered later (existing customer)</source>
        <translation>历史补档</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>not yet given</source>
        <translation>归档时编给</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>{section} by {holder} since {time}</source>
        <translation>{section},{holder},{time} 起</translation>
    </message>
    <message>
        <source>{volumes} volumes, {pages} pages</source>
        <translation>{volumes} 卷,{pages} 页</translation>
    </message>
</context>
<context>
    <name>Carrier</name>
    <message>
        <source>Exported file {number}</source>
        <translation>导出文件 {number}</translation>
    </message>
    <message>
        <source>Open draft</source>
        <translation>未交草稿</translation>
    </message>
    <message>
        <source>Paper original</source>
        <translation>纸质原件</translation>
    </message>
    <message>
        <source>Printed copy {number}</source>
        <translation>打印件第 {number} 份</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>declared, to be checked</source>
        <translation>已申报,待验收</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>found or settled</source>
        <translation>已找回或已处理</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>已交回</translation>
    </message>
    <message>
        <source>kept, not merged</source>
        <translation>保留,未并入</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打成</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>在外</translation>
    </message>
    <message>
        <source>put into the file</source>
        <translation>已入卷</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>written off</source>
        <translation>已核销</translation>
    </message>
</context>
<context>
    <name>CarrierList</name>
    <message>
        <source>Carriers</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Pages counted of {carrier}</source>
        <translation>{carrier}清点页数</translation>
    </message>
    <message>
        <source>What became of {carrier}</source>
        <translation>{carrier}的去向</translation>
    </message>
    <message>
        <source>pages counted</source>
        <translation>清点页数</translation>
    </message>
    <message>
        <source>{pages} pages, {day}, {state}</source>
        <translation>{pages} 页,{day},{state}</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Case</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Rest on a marked cell to read what is wrong with it.</source>
        <translation>将光标停在标红的单元格上，可查看原因。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能执行的原因</translation>
    </message>
</context>
<context>
    <name>CertificateStep</name>
    <message>
        <source>Certificate of hand-over</source>
        <translation>移交证明</translation>
    </message>
    <message>
        <source>Certificate {number} is complete.</source>
        <translation>移交证明 {number} 已完成。</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>档案管理人</translation>
    </message>
    <message>
        <source>Still open: {count}.</source>
        <translation>还有 {count} 项未了结。</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>直接上级</translation>
    </message>
    <message>
        <source>The direct superior and a custodian both sign; never the person who leaves (B-151).</source>
        <translation>由直接上级和档案管理人共同签字，离职人本人不签（B-151）。</translation>
    </message>
    <message>
        <source>not signed yet</source>
        <translation>尚未签字</translation>
    </message>
    <message>
        <source>{part}: {signature}</source>
        <translation>{part}：{signature}</translation>
    </message>
</context>
<context>
    <name>ChancesPane</name>
    <message>
        <source>No opportunity yet. Record what may come of a relation, and what speaks for us.</source>
        <translation>还没有机会。登记关系可能带来的机会，以及我方的优势。</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>机会</translation>
    </message>
    <message>
        <source>Table of opportunities</source>
        <translation>机会表</translation>
    </message>
    <message>
        <source>What came of it: {text}</source>
        <translation>结果：{text}</translation>
    </message>
    <message>
        <source>What speaks for us</source>
        <translation>我方优势</translation>
    </message>
</context>
<context>
    <name>ChangeState</name>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>已写入</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>Changes of the edit</source>
        <translation>改稿对照</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何修改。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>not authorised</source>
        <translation>未授权</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove filter {label}</source>
        <translation>移除筛选 {label}</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Add filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>ClauseCategory</name>
    <message>
        <source>Confidentiality</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>争议解决</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>独家</translation>
    </message>
    <message>
        <source>Liability</source>
        <translation>违约责任</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Rebates</source>
        <translation>返利</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续签</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退换货</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>标的</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Termination</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>区域</translation>
    </message>
</context>
<context>
    <name>ClauseDialog</name>
    <message>
        <source>Alternates</source>
        <translation>备选表述</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>such as TK-01</source>
        <translation>如 TK-01</translation>
    </message>
</context>
<context>
    <name>ClauseRisk</name>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
</context>
<context>
    <name>ClauseTable</name>
    <message>
        <source>Alternates</source>
        <translation>备选表述</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>ClosedSheet</name>
    <message>
        <source>Choose a contract in the list.</source>
        <translation>请在列表中选择合同。</translation>
    </message>
    <message>
        <source>State the purpose…</source>
        <translation>说明查看事由…</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列设置</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>By what a row finds the customer it means</source>
        <translation>按什么找到一行所指的客户</translation>
    </message>
    <message>
        <source>Customers that are there</source>
        <translation>已有客户</translation>
    </message>
    <message>
        <source>Find customers by</source>
        <translation>匹配依据</translation>
    </message>
    <message>
        <source>May stay empty; five characters or more import probable duplicates too (B-109)</source>
        <translation>可不填；填写五个字以上，则疑似重复的也新增（B-109）</translation>
    </message>
    <message>
        <source>Reason for duplicates</source>
        <translation>重复理由</translation>
    </message>
    <message>
        <source>What happens to customers that are there</source>
        <translation>对已有客户如何处理</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>Both stand on every printed dossier. A number is given once and never used again.</source>
        <translation>两者都印在每份档案上。编号一经使用不再重复。</translation>
    </message>
    <message>
        <source>Company and numbers</source>
        <translation>公司与编码规则</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Letters of archive numbers</source>
        <translation>档案号字头</translation>
    </message>
    <message>
        <source>{letters}-year-5 digits, such as {letters}-2026-00001</source>
        <translation>{letters}-年-5 位序号,例如 {letters}-2026-00001</translation>
    </message>
</context>
<context>
    <name>ComplaintBlock</name>
    <message>
        <source>D0 Emergency action</source>
        <translation>D0 紧急措施</translation>
    </message>
    <message>
        <source>D1 Team</source>
        <translation>D1 处理小组</translation>
    </message>
    <message>
        <source>D2 Problem (5W2H)</source>
        <translation>D2 问题描述（5W2H）</translation>
    </message>
    <message>
        <source>D3 Containment</source>
        <translation>D3 遏制措施</translation>
    </message>
    <message>
        <source>D4 Root cause (5-Why)</source>
        <translation>D4 根本原因（5-Why）</translation>
    </message>
    <message>
        <source>D5 Corrective action</source>
        <translation>D5 纠正措施</translation>
    </message>
    <message>
        <source>D6 Carried out and proved</source>
        <translation>D6 实施与验证</translation>
    </message>
    <message>
        <source>D7 Prevention</source>
        <translation>D7 预防再发</translation>
    </message>
    <message>
        <source>D8 Closing and thanks</source>
        <translation>D8 结案与致谢</translation>
    </message>
</context>
<context>
    <name>ComplaintCategory</name>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rebate</source>
        <translation>返利</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>ComplaintCause</name>
    <message>
        <source>Manner</source>
        <translation>服务态度</translation>
    </message>
    <message>
        <source>No fault found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Picking and delivery</source>
        <translation>拣货发货</translation>
    </message>
    <message>
        <source>Price or terms</source>
        <translation>价格条款</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产过程</translation>
    </message>
    <message>
        <source>Promise not kept</source>
        <translation>承诺未兑现</translation>
    </message>
    <message>
        <source>Raw material</source>
        <translation>原材料</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格标准</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>仓储</translation>
    </message>
    <message>
        <source>Systems and papers</source>
        <translation>系统单据</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>第三方</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训不足</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>运输</translation>
    </message>
    <message>
        <source>Use by the customer</source>
        <translation>客户使用</translation>
    </message>
</context>
<context>
    <name>ComplaintChannel</name>
    <message>
        <source>Complaints platform</source>
        <translation>投诉平台</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
</context>
<context>
    <name>ComplaintClock</name>
    <message>
        <source>clock stopped, {time} left</source>
        <translation>停表，剩 {time}</translation>
    </message>
    <message>
        <source>due soon, {time} left</source>
        <translation>即将到期，剩 {time}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>late by {time}</source>
        <translation>已超 {time}</translation>
    </message>
    <message>
        <source>was late by {time}</source>
        <translation>超时 {time}</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count} 工作日</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
</context>
<context>
    <name>ComplaintDetail</name>
    <message>
        <source>8D report</source>
        <translation>8D 报告</translation>
    </message>
    <message>
        <source>Choose a complaint on the left.</source>
        <translation>请在左侧选择一件投诉。</translation>
    </message>
    <message>
        <source>Confirmed by the customer</source>
        <translation>客户确认</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Final answer</source>
        <translation>最终答复</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>照片与附件</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Rejected because</source>
        <translation>不予受理原因</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新处理</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Repeats {number}: raised from {severity}</source>
        <translation>与 {number} 重复，由 {severity} 升级</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退换单</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>done {at}</source>
        <translation>完成 {at}</translation>
    </message>
    <message>
        <source>due {at}</source>
        <translation>到期 {at}</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>{sum}, approved by {name}</source>
        <translation>{sum}，{name} 已批准</translation>
    </message>
    <message>
        <source>{sum}, waits for the superior</source>
        <translation>{sum}，待上级批准</translation>
    </message>
</context>
<context>
    <name>ComplaintDialogs</name>
    <message>
        <source>Accept complaint</source>
        <translation>受理投诉</translation>
    </message>
    <message>
        <source>At (time)</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>已落实</translation>
    </message>
    <message>
        <source>Close complaint</source>
        <translation>投诉结案</translation>
    </message>
    <message>
        <source>Customer confirms</source>
        <translation>客户确认</translation>
    </message>
    <message>
        <source>Customer not reached</source>
        <translation>未联系上客户</translation>
    </message>
    <message>
        <source>Figures of complaints</source>
        <translation>投诉指标</translation>
    </message>
    <message>
        <source>Final answer</source>
        <translation>最终答复</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Money for the complaint</source>
        <translation>赔付与费用</translation>
    </message>
    <message>
        <source>Record revisit</source>
        <translation>登记回访</translation>
    </message>
    <message>
        <source>Register complaint</source>
        <translation>登记投诉</translation>
    </message>
    <message>
        <source>Save block</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>What the customer was told</source>
        <translation>回复内容</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>件</translation>
    </message>
</context>
<context>
    <name>ComplaintEscape</name>
    <message>
        <source>Known but not told</source>
        <translation>已知未反馈</translation>
    </message>
    <message>
        <source>Lost at a hand-over</source>
        <translation>交接遗漏</translation>
    </message>
    <message>
        <source>No standard for it</source>
        <translation>无标准</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Outside our hands</source>
        <translation>不受我方控制</translation>
    </message>
    <message>
        <source>Outside the sample</source>
        <translation>抽样未覆盖</translation>
    </message>
    <message>
        <source>Overlooked in a check</source>
        <translation>检查漏判</translation>
    </message>
</context>
<context>
    <name>ComplaintField</name>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Claim (yuan)</source>
        <translation>索赔金额（元）</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Delivery 1–5</source>
        <translation>交货 1–5</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Granted (yuan)</source>
        <translation>赔付金额（元）</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Other cost (yuan)</source>
        <translation>其他费用（元）</translation>
    </message>
    <message>
        <source>People 1–5</source>
        <translation>人员 1–5</translation>
    </message>
    <message>
        <source>Price 1–5</source>
        <translation>价格 1–5</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quality 1–5</source>
        <translation>质量 1–5</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Revisited on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>Satisfaction 1–5</source>
        <translation>满意度 1–5</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Service 1–5</source>
        <translation>服务 1–5</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续事项</translation>
    </message>
    <message>
        <source>What is complained about</source>
        <translation>投诉内容</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>请客户提供</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who of theirs</source>
        <translation>对方确认人</translation>
    </message>
</context>
<context>
    <name>ComplaintHistory</name>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>客户提出</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Confirmed by the customer</source>
        <translation>客户确认</translation>
    </message>
    <message>
        <source>Containment in force</source>
        <translation>遏制措施生效</translation>
    </message>
    <message>
        <source>Final answer</source>
        <translation>最终答复</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>恢复处理</translation>
    </message>
    <message>
        <source>Money approved</source>
        <translation>批准赔付</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>{block} written</source>
        <translation>填写 {block}</translation>
    </message>
</context>
<context>
    <name>ComplaintLimit</name>
    <message>
        <source>Containment</source>
        <translation>遏制措施</translation>
    </message>
    <message>
        <source>Final answer</source>
        <translation>最终答复</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>首次回复</translation>
    </message>
</context>
<context>
    <name>ComplaintPart</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Goods concerned</source>
        <translation>涉及范围</translation>
    </message>
    <message>
        <source>How it shows</source>
        <translation>如何表现</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>根本原因</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>致谢</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>What</source>
        <translation>何事</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>何地</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Who noticed it</source>
        <translation>何人发现</translation>
    </message>
    <message>
        <source>Why 1</source>
        <translation>为什么 1</translation>
    </message>
    <message>
        <source>Why 2</source>
        <translation>为什么 2</translation>
    </message>
    <message>
        <source>Why 3</source>
        <translation>为什么 3</translation>
    </message>
    <message>
        <source>Why 4</source>
        <translation>为什么 4</translation>
    </message>
    <message>
        <source>Why 5</source>
        <translation>为什么 5</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>为何重要</translation>
    </message>
    <message>
        <source>Why it was not found</source>
        <translation>未发现原因</translation>
    </message>
</context>
<context>
    <name>ComplaintPrevention</name>
    <message>
        <source>Change of design or process</source>
        <translation>设计或工艺变更</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
</context>
<context>
    <name>ComplaintSeverity</name>
    <message>
        <source>S1 Safety or stop of sale</source>
        <translation>S1 安全/停售</translation>
    </message>
    <message>
        <source>S2 Serious</source>
        <translation>S2 严重</translation>
    </message>
    <message>
        <source>S3 Usual</source>
        <translation>S3 一般</translation>
    </message>
    <message>
        <source>S4 Slight</source>
        <translation>S4 轻微</translation>
    </message>
</context>
<context>
    <name>ComplaintState</name>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Being handled</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Confirmed by the customer</source>
        <translation>客户已确认</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Revisited</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>等待客户</translation>
    </message>
</context>
<context>
    <name>ComplaintSteps</name>
    <message>
        <source>Accept…</source>
        <translation>受理…</translation>
    </message>
    <message>
        <source>Approve money</source>
        <translation>批准赔付</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>结案…</translation>
    </message>
    <message>
        <source>Customer answered</source>
        <translation>客户已回复</translation>
    </message>
    <message>
        <source>Customer confirms…</source>
        <translation>客户确认…</translation>
    </message>
    <message>
        <source>Final answer…</source>
        <translation>最终答复…</translation>
    </message>
    <message>
        <source>First reply…</source>
        <translation>首次回复…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>转交…</translation>
    </message>
    <message>
        <source>Money…</source>
        <translation>赔付…</translation>
    </message>
    <message>
        <source>Not reached…</source>
        <translation>未联系上…</translation>
    </message>
    <message>
        <source>Refuse money…</source>
        <translation>不批赔付…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>不予受理…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新处理…</translation>
    </message>
    <message>
        <source>Revisit…</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>Wait for customer…</source>
        <translation>等待客户…</translation>
    </message>
</context>
<context>
    <name>ComplaintTable</name>
    <message>
        <source>Cases</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Complaint no.</source>
        <translation>投诉单号</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>费用（元）</translation>
    </message>
    <message>
        <source>Cumulated</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Mean time to answer</source>
        <translation>平均处理时长</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时率</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复率</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
</context>
<context>
    <name>ComplaintWhy</name>
    <message>
        <source>A score from 1 to 5.</source>
        <translation>评分为 1 到 5。</translation>
    </message>
    <message>
        <source>A time such as 09:30.</source>
        <translation>时间如 09:30。</translation>
    </message>
    <message>
        <source>At most {most} characters.</source>
        <translation>最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Money is zero or more, and not that much.</source>
        <translation>金额不能为负，也不能这么大。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>Say it in at least {least} characters.</source>
        <translation>请至少写 {least} 个字。</translation>
    </message>
    <message>
        <source>This has not come yet.</source>
        <translation>这个时间还没到。</translation>
    </message>
    <message>
        <source>This is none of the values. Choose one.</source>
        <translation>没有这个选项，请重新选择。</translation>
    </message>
    <message>
        <source>This lies before the revisit.</source>
        <translation>早于回访日期。</translation>
    </message>
    <message>
        <source>This lies before the step that it follows.</source>
        <translation>早于上一步的时间。</translation>
    </message>
    <message>
        <source>This lies more than {days} days back.</source>
        <translation>距今超过 {days} 天。</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>Add photo…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Complaint list</source>
        <translation>投诉表</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Figures…</source>
        <translation>投诉指标…</translation>
    </message>
    <message>
        <source>No complaints here. What a customer complains about is registered in a minute.</source>
        <translation>没有投诉。客户有意见时，一分钟即可登记。</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Register complaint…</source>
        <translation>登记投诉…</translation>
    </message>
    <message>
        <source>Register return…</source>
        <translation>登记退换…</translation>
    </message>
    <message>
        <source>Report (8D)</source>
        <translation>8D 报告</translation>
    </message>
    <message>
        <source>Revisit without complaint…</source>
        <translation>例行回访…</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Bank reference</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>Confirm proposals</source>
        <translation>确认要货</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认回款</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>In capitals</source>
        <translation>大写金额</translation>
    </message>
    <message>
        <source>In yuan</source>
        <translation>折合人民币</translation>
    </message>
    <message>
        <source>Make an order draft for each customer, in the name of who handed in</source>
        <translation>为每个客户生成一张订单草稿,记在提交人名下</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>要货计划</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>回款单号</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Take what is too much as a prepayment</source>
        <translation>超出部分作为预收款</translation>
    </message>
    <message>
        <source>The money is there</source>
        <translation>确认到账</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>{amount} at {rate}</source>
        <translation>{amount}（汇率 {rate}）</translation>
    </message>
    <message>
        <source>{count} proposals of {customers} customers</source>
        <translation>{customers} 个客户的 {count} 条要货计划</translation>
    </message>
</context>
<context>
    <name>ContractActions</name>
    <message>
        <source>A draft with the dates that follow.</source>
        <translation>生成期限顺延的续签草稿。</translation>
    </message>
    <message>
        <source>A signed file, kept with the contracts of the archive.</source>
        <translation>签署后的扫描件，存入该客户档案的合同部分。</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Attach scan…</source>
        <translation>附扫描件…</translation>
    </message>
    <message>
        <source>Before its time, with how it is settled.</source>
        <translation>提前终止，并说明如何清算。</translation>
    </message>
    <message>
        <source>By the keeper of the seal; the register gets its line.</source>
        <translation>由印章保管人办理，同时记入用印登记。</translation>
    </message>
    <message>
        <source>Draw a contract from a published standard text.</source>
        <translation>用已发布的标准文本起草合同。</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>到期提醒</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>归档…</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Into custody, with the place where it lies.</source>
        <translation>交档案管理人保管，并登记保管位置。</translation>
    </message>
    <message>
        <source>It is a draft again.</source>
        <translation>退回为草稿。</translation>
    </message>
    <message>
        <source>New contract…</source>
        <translation>新建合同…</translation>
    </message>
    <message>
        <source>Only before it is signed.</source>
        <translation>仅限签署之前。</translation>
    </message>
    <message>
        <source>Only contracts whose end is near.</source>
        <translation>只看即将到期的合同。</translation>
    </message>
    <message>
        <source>Originals sent…</source>
        <translation>寄出原件…</translation>
    </message>
    <message>
        <source>Pass it on to who approves.</source>
        <translation>转给批准人。</translation>
    </message>
    <message>
        <source>Print contract</source>
        <translation>打印合同</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续签</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>审核…</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Signed by both…</source>
        <translation>双方签署…</translation>
    </message>
    <message>
        <source>Stamp…</source>
        <translation>用印…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Terminate…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>The originals are back with both signatures.</source>
        <translation>双方签署的原件已收回。</translation>
    </message>
    <message>
        <source>The stamped originals go to the other side.</source>
        <translation>盖章原件寄给对方。</translation>
    </message>
    <message>
        <source>The text is frozen; an officer of contracts reviews it.</source>
        <translation>文本随即冻结，由合同专管员审核。</translation>
    </message>
    <message>
        <source>The text on paper; a draft says so across every page.</source>
        <translation>打印合同文本；草稿每页带“草稿”水印。</translation>
    </message>
    <message>
        <source>To the drafter, with a reason.</source>
        <translation>退回起草人，并说明理由。</translation>
    </message>
    <message>
        <source>With its departures from the standard text.</source>
        <translation>连同偏离标准文本之处一并批准。</translation>
    </message>
</context>
<context>
    <name>ContractDeeds</name>
    <message>
        <source>Add duty</source>
        <translation>登记要点</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>补充协议</translation>
    </message>
    <message>
        <source>Amendment signed</source>
        <translation>补充协议签署</translation>
    </message>
    <message>
        <source>Approve amendment</source>
        <translation>批准补充协议</translation>
    </message>
    <message>
        <source>Close duty</source>
        <translation>了结要点</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新建合同</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>暂不能办理</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refuse amendment</source>
        <translation>驳回补充协议</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</source>
        <translation>扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>{action} was not done.</source>
        <translation>“{action}”没有办成。</translation>
    </message>
    <message>
        <source>{what}: done.</source>
        <translation>{what}:已办理。</translation>
    </message>
</context>
<context>
    <name>ContractDetail</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Pages of the contract</source>
        <translation>合同分页</translation>
    </message>
</context>
<context>
    <name>ContractForm</name>
    <message>
        <source>Terms</source>
        <translation>合同条件</translation>
    </message>
    <message>
        <source>What the text asks for</source>
        <translation>文本填写项</translation>
    </message>
    <message>
        <source>needed before it is handed in</source>
        <translation>提交前必填</translation>
    </message>
    <message>
        <source>per cent off every price, such as 2.5</source>
        <translation>各项价格下浮的百分比，如 2.5</translation>
    </message>
</context>
<context>
    <name>ContractKind</name>
    <message>
        <source>Confidentiality</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Confidentiality agreement</source>
        <translation>保密协议</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>经销</translation>
    </message>
    <message>
        <source>Distribution contract</source>
        <translation>经销合同</translation>
    </message>
    <message>
        <source>Key account frame</source>
        <translation>大客户框架</translation>
    </message>
    <message>
        <source>Key account frame contract</source>
        <translation>大客户框架合同</translation>
    </message>
    <message>
        <source>Other contract</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Rebate</source>
        <translation>返利</translation>
    </message>
    <message>
        <source>Rebate agreement</source>
        <translation>返利协议</translation>
    </message>
    <message>
        <source>Return agreement</source>
        <translation>退换协议</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退换货</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>购销</translation>
    </message>
    <message>
        <source>Sales contract</source>
        <translation>购销合同</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Support agreement</source>
        <translation>支持协议</translation>
    </message>
</context>
<context>
    <name>ContractListing</name>
    <message>
        <source>Contract no., customer or subject</source>
        <translation>合同号、客户或标的</translation>
    </message>
    <message>
        <source>Contract table</source>
        <translation>合同表</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No contract fits.</source>
        <translation>没有符合条件的合同。</translation>
    </message>
    <message>
        <source>No contract waits for you. State a purpose in an archive to see its contracts (B-014).</source>
        <translation>没有待您办理的合同。要查看某客户的合同，请先在其档案中说明事由（B-014）。</translation>
    </message>
    <message>
        <source>No contracts</source>
        <translation>没有合同</translation>
    </message>
    <message>
        <source>Rows of contracts are not copied (B-118). Print the contract instead.</source>
        <translation>合同列表不能复制（B-118），可改为打印合同。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{count} contracts</source>
        <translation>{count} 份合同</translation>
    </message>
</context>
<context>
    <name>ContractParty</name>
    <message>
        <source>They</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>We</source>
        <translation>我方</translation>
    </message>
</context>
<context>
    <name>ContractRenewal</name>
    <message>
        <source>Automatic</source>
        <translation>自动续签</translation>
    </message>
    <message>
        <source>By agreement</source>
        <translation>协商续签</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不续签</translation>
    </message>
</context>
<context>
    <name>ContractRisk</name>
    <message>
        <source>high risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>low risk</source>
        <translation>低风险</translation>
    </message>
    <message>
        <source>usual risk</source>
        <translation>一般风险</translation>
    </message>
</context>
<context>
    <name>ContractState</name>
    <message>
        <source>Approved, to be stamped</source>
        <translation>已批准待用印</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>生效中</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未生效</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>已续签</translation>
    </message>
    <message>
        <source>Signed, to be filed</source>
        <translation>已签署待归档</translation>
    </message>
    <message>
        <source>Stamped by us</source>
        <translation>我方已盖章</translation>
    </message>
    <message>
        <source>Terminated</source>
        <translation>已终止</translation>
    </message>
</context>
<context>
    <name>ContractStep</name>
    <message>
        <source>Approval</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>ContractTable</name>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Contract no.</source>
        <translation>合同号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>保管位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ContractTerm</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>收回日期</translation>
    </message>
    <message>
        <source>Credit days</source>
        <translation>账期天数</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>通知期天数</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>独家</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>保管位置</translation>
    </message>
    <message>
        <source>Originals in all</source>
        <translation>合同总份数</translation>
    </message>
    <message>
        <source>Originals of ours</source>
        <translation>我方份数</translation>
    </message>
    <message>
        <source>Our entity</source>
        <translation>我方主体</translation>
    </message>
    <message>
        <source>Our signer</source>
        <translation>我方签约人</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价格表</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续签方式</translation>
    </message>
    <message>
        <source>Renewed for months</source>
        <translation>续签月数</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>Service standard</source>
        <translation>服务标准</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>清算说明</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>合同标的</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>经销区域</translation>
    </message>
    <message>
        <source>Their authority</source>
        <translation>对方授权文件</translation>
    </message>
    <message>
        <source>Their signer</source>
        <translation>对方签约人</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>终止原因</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
</context>
<context>
    <name>ContractsPage</name>
    <message>
        <source>Contracts</source>
        <translation>合同表</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>查看档案</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>All quarters</source>
        <translation>全部季度</translation>
    </message>
    <message>
        <source>By</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Late rates</source>
        <translation>逾期率</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>长期合作标记</translation>
    </message>
    <message>
        <source>Pages of the quarterly refresh</source>
        <translation>季度维护页面</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>维护任务</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>范围</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Notices ({count})</source>
        <translation>通知 ({count})</translation>
    </message>
    <message>
        <source>Signed in as {who}</source>
        <translation>当前用户 {who}</translation>
    </message>
    <message>
        <source>{count} unread</source>
        <translation>{count} 条未读</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>At least {count} more characters</source>
        <translation>还需至少 {count} 个字</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct a line</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Enter what is right</source>
        <translation>同时录入正确内容</translation>
    </message>
    <message>
        <source>Price of a {unit}</source>
        <translation>每{unit}单价</translation>
    </message>
    <message>
        <source>Quantity ({unit})</source>
        <translation>数量（{unit}）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The line stays. A further entry of today takes it back, another one says what is right.</source>
        <translation>原记录不改。今天记一笔冲销，再记一笔正确的。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>{product}, {qty} {unit} on {day}: {amount}</source>
        <translation>{day} {product} {qty} {unit}：{amount}</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新内容</translation>
    </message>
    <message>
        <source>Small correction</source>
        <translation>小更正</translation>
    </message>
    <message>
        <source>for a new post: name, colon, post</source>
        <translation>职务变动请写“姓名：职务”</translation>
    </message>
    <message>
        <source>“{name}”: the new value shows beside the old one until the next acceptance (B-173a).</source>
        <translation>“{name}”:新内容即时显示在原内容旁,下次验收时入档(B-173a)。</translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message>
        <source>All products by the book</source>
        <translation>列出账面全部产品</translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation>盘点日期</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Enter stock count</source>
        <translation>盘点录入</translation>
    </message>
    <message>
        <source>Enter the day of the count first.</source>
        <translation>请先填写盘点日期。</translation>
    </message>
    <message>
        <source>It was sent back: {reason}</source>
        <translation>已退回：{reason}</translation>
    </message>
    <message>
        <source>Mend the marked cells first; the draft can be saved as it is.</source>
        <translation>请先改好标红的单元格；草稿可以照样保存。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Rows of the count</source>
        <translation>盘点行</translation>
    </message>
    <message>
        <source>Save and hand in</source>
        <translation>保存并提交</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Saved as a draft.</source>
        <translation>已存为草稿。</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>State of the sheet</source>
        <translation>盘点表状况</translation>
    </message>
    <message>
        <source>Type, scan, or paste rows from a spreadsheet, with or without headings: code, barcode or name; 12, 12箱 or 3箱5瓶.</source>
        <translation>可直接录入、扫码，或从 Excel 粘贴（有无表头均可）：编码、条码或品名；数量可写 12、12箱 或 3箱5瓶。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>row {row}: {reasons}</source>
        <translation>第 {row} 行：{reasons}</translation>
    </message>
    <message>
        <source>{count} products of the book are not listed and count as 0</source>
        <translation>账面另有 {count} 个产品未列出，将按 0 计</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>共 {count} 行</translation>
    </message>
    <message>
        <source>{count} with marked cells</source>
        <translation>{count} 行有标红单元格</translation>
    </message>
</context>
<context>
    <name>CountPane</name>
    <message>
        <source>Choose a count to see it.</source>
        <translation>请选择一张盘点单查看。</translation>
    </message>
    <message>
        <source>Corrected by {number}; it holds no longer.</source>
        <translation>已由 {number} 更正，不再有效。</translation>
    </message>
    <message>
        <source>Corrects {number}</source>
        <translation>更正 {number}</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>盘点单</translation>
    </message>
    <message>
        <source>Course of the count</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Differences ({count})</source>
        <translation>差异（{count}）</translation>
    </message>
    <message>
        <source>Differences and lines</source>
        <translation>差异与明细</translation>
    </message>
    <message>
        <source>Differences to the book</source>
        <translation>账实差异</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Lines ({count})</source>
        <translation>明细（{count}）</translation>
    </message>
    <message>
        <source>Lines of the count</source>
        <translation>盘点明细</translation>
    </message>
    <message>
        <source>Posted by {name}, {time}</source>
        <translation>{name} 于 {time} 过账</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Reviewed by {name}, {time}</source>
        <translation>{name} 于 {time} 审核</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{count} rows cannot be read yet.</source>
        <translation>有 {count} 行尚无法识别。</translation>
    </message>
</context>
<context>
    <name>CountScope</name>
    <message>
        <source>Everything</source>
        <translation>全部盘点</translation>
    </message>
    <message>
        <source>Only what is listed</source>
        <translation>只盘所列</translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message>
        <source>Batch</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生产日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>CountState</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已过账</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
</context>
<context>
    <name>CountedCopy</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>{count} rows copied; {left} more may be copied or exported today.</source>
        <translation>已复制 {count} 行;今天还可复制或导出 {left} 行。</translation>
    </message>
</context>
<context>
    <name>CountsPage</name>
    <message>
        <source>Choose one count first.</source>
        <translation>请先选择一张盘点单。</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Count no. or customer</source>
        <translation>盘点单号或客户</translation>
    </message>
    <message>
        <source>Enter stock count…</source>
        <translation>盘点录入…</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>继续录入…</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>It was corrected already: correct the newer one.</source>
        <translation>该单已更正过，请更正较新的一张。</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Post…</source>
        <translation>过账…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stock counts</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Table of stock counts</source>
        <translation>盘点表</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>There are no counts here yet.</source>
        <translation>还没有盘点单。</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Workbook…</source>
        <translation>导出 Excel…</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>CoverageLine</name>
    <message>
        <source>Coverage</source>
        <translation>决策层覆盖</translation>
    </message>
    <message>
        <source>Coverage {share}</source>
        <translation>决策层覆盖 {share}</translation>
    </message>
    <message>
        <source>Deciders not met</source>
        <translation>决策层未接触</translation>
    </message>
    <message>
        <source>No decider known</source>
        <translation>决策者不明</translation>
    </message>
    <message>
        <source>Outside contacts only</source>
        <translation>外围接触</translation>
    </message>
    <message>
        <source>Warnings about coverage</source>
        <translation>覆盖提示</translation>
    </message>
    <message>
        <source>met {count} times in 90 days</source>
        <translation>90 天接触 {count} 次</translation>
    </message>
    <message>
        <source>{role}: weight {weight}, met {met} of {target}</source>
        <translation>{role}：权重 {weight}，接触 {met}/{target} 次</translation>
    </message>
    <message>
        <source>{share} of it with little influence</source>
        <translation>其中外围 {share}</translation>
    </message>
</context>
<context>
    <name>Credit</name>
    <message>
        <source>no limit</source>
        <translation>无额度</translation>
    </message>
    <message>
        <source>overdue {days} days · {use} of the limit used · {broken} promises broken</source>
        <translation>逾期 {days} 天 · 额度占用 {use} · 承诺未兑现 {broken} 次</translation>
    </message>
    <message>
        <source>{extra} yuan more</source>
        <translation>增加 {extra} 元</translation>
    </message>
    <message>
        <source>{limit} yuan, grade {grade}, {days} days, {terms}</source>
        <translation>{limit} 元，{grade} 级，{days} 天，{terms}</translation>
    </message>
</context>
<context>
    <name>CreditControls</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Customer, archive no. or responsible person</source>
        <translation>客户、档案号或责任人</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>To be decided ({count})</source>
        <translation>待决定({count})</translation>
    </message>
</context>
<context>
    <name>CreditDeeds</name>
    <message>
        <source>Disagree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>为什么不同意？</translation>
    </message>
</context>
<context>
    <name>CreditDetail</name>
    <message>
        <source>+ delivered, not billed</source>
        <translation>+ 已发货未开票</translation>
    </message>
    <message>
        <source>+ ordered, not delivered</source>
        <translation>+ 已批准未发货</translation>
    </message>
    <message>
        <source>= exposure</source>
        <translation>= 信用敞口</translation>
    </message>
    <message>
        <source>As of today</source>
        <translation>截至今日</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Billed and open</source>
        <translation>已开票未收</translation>
    </message>
    <message>
        <source>By</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Choose a customer on the left.</source>
        <translation>请在左侧选择客户。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Guarantees</source>
        <translation>担保</translation>
    </message>
    <message>
        <source>Head-room</source>
        <translation>剩余额度</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>How the limit is made</source>
        <translation>额度测算</translation>
    </message>
    <message>
        <source>How the limit was made</source>
        <translation>额度是怎样算出的</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次复评</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State purpose…</source>
        <translation>说明用途…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Temporary limits</source>
        <translation>临时额度</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Use of the limit</source>
        <translation>额度占用</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Why this status</source>
        <translation>状态原因</translation>
    </message>
    <message>
        <source>none: {granted} ran out</source>
        <translation>无：{granted} 已到期</translation>
    </message>
    <message>
        <source>the clock</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>{sum} until {until}  {state}</source>
        <translation>{sum}，至 {until}  {state}</translation>
    </message>
    <message>
        <source>{sum} yuan, the oldest {days} days</source>
        <translation>{sum} 元，最久 {days} 天</translation>
    </message>
    <message>
        <source>{terms}, {days} days</source>
        <translation>{terms}，{days} 天</translation>
    </message>
    <message>
        <source>{use} used</source>
        <translation>已用 {use}</translation>
    </message>
    <message>
        <source>− deposits</source>
        <translation>− 保证金</translation>
    </message>
    <message>
        <source>− received, not applied</source>
        <translation>− 预收款</translation>
    </message>
</context>
<context>
    <name>CreditDialogs</name>
    <message>
        <source>Ask for release</source>
        <translation>申请放行</translation>
    </message>
    <message>
        <source>At least {least} characters</source>
        <translation>至少 {least} 个字</translation>
    </message>
    <message>
        <source>Days of credit</source>
        <translation>账期天数</translation>
    </message>
    <message>
        <source>Enter guarantee</source>
        <translation>登记担保</translation>
    </message>
    <message>
        <source>Extra amount</source>
        <translation>增加金额</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>New status</source>
        <translation>新状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Propose easing</source>
        <translation>提出放宽</translation>
    </message>
    <message>
        <source>Propose temporary limit</source>
        <translation>提出临时额度</translation>
    </message>
    <message>
        <source>Public record</source>
        <translation>公开记录</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>Tighten status</source>
        <translation>收紧状态</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>金额上限</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
</context>
<context>
    <name>CreditField</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Days of credit</source>
        <translation>账期天数</translation>
    </message>
    <message>
        <source>Extra amount</source>
        <translation>增加金额</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Public record</source>
        <translation>公开记录</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
</context>
<context>
    <name>CreditFigures</name>
    <message>
        <source>At most {share} % of own funds</source>
        <translation>不超过自有净资产的 {share} %</translation>
    </message>
    <message>
        <source>Average month by the agreed plan</source>
        <translation>月均(按约定计划)</translation>
    </message>
    <message>
        <source>Average month of {count} months with sales</source>
        <translation>月均净销售(有销售的 {count} 个月)</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Limit, down to whole thousands</source>
        <translation>额度(向下取整到千元)</translation>
    </message>
    <message>
        <source>New customers without a guarantee pay at once</source>
        <translation>新客户无担保，先款后货</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Score, out of 100</source>
        <translation>综合得分(百分制)</translation>
    </message>
    <message>
        <source>Secured part, {share} % of valid guarantees</source>
        <translation>担保部分(有效担保的 {share} %)</translation>
    </message>
    <message>
        <source>Unsecured part</source>
        <translation>信用部分</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>不予显示</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{funds} to {asked} asked</source>
        <translation>{funds} 对申请额 {asked}</translation>
    </message>
    <message>
        <source>{grade} (earned {earned})</source>
        <translation>{grade}(得分为 {earned})</translation>
    </message>
    <message>
        <source>× {days} days / 30 × {factor} %</source>
        <translation>× {days} 天 / 30 × {factor} %</translation>
    </message>
</context>
<context>
    <name>CreditKind</name>
    <message>
        <source>Limit</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Temporary limit</source>
        <translation>临时额度</translation>
    </message>
</context>
<context>
    <name>CreditPage</name>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>授信</translation>
    </message>
    <message>
        <source>Credit by customer</source>
        <translation>授信表</translation>
    </message>
    <message>
        <source>Disagree…</source>
        <translation>不同意…</translation>
    </message>
    <message>
        <source>Guarantees…</source>
        <translation>担保…</translation>
    </message>
    <message>
        <source>Matters to decide</source>
        <translation>待决定表</translation>
    </message>
    <message>
        <source>Nobody has credit or owes anything.</source>
        <translation>还没有授信，也没有欠款。</translation>
    </message>
    <message>
        <source>Nothing waits for a decision.</source>
        <translation>没有等待决定的事项。</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Propose easing…</source>
        <translation>提出放宽…</translation>
    </message>
    <message>
        <source>Propose limit…</source>
        <translation>提出额度…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Temporary limit…</source>
        <translation>临时额度…</translation>
    </message>
    <message>
        <source>Tighten status…</source>
        <translation>收紧状态…</translation>
    </message>
</context>
<context>
    <name>CreditPart</name>
    <message>
        <source>Own funds</source>
        <translation>自有资金</translation>
    </message>
    <message>
        <source>Paid on time</source>
        <translation>按期付款</translation>
    </message>
    <message>
        <source>Public record</source>
        <translation>公开记录</translation>
    </message>
    <message>
        <source>Worst overdue</source>
        <translation>最长逾期</translation>
    </message>
    <message>
        <source>Years of trade</source>
        <translation>交易年限</translation>
    </message>
</context>
<context>
    <name>CreditState</name>
    <message>
        <source>Asked for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已提出</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>Signed once</source>
        <translation>已签一人</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
</context>
<context>
    <name>CreditStatus</name>
    <message>
        <source>Cash only</source>
        <translation>现款现货</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>暂停发货</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>停止往来</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>关注</translation>
    </message>
</context>
<context>
    <name>CreditTable</name>
    <message>
        <source>Asked for</source>
        <translation>申请内容</translation>
    </message>
    <message>
        <source>By</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>信用敞口</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>授信额度</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次复评</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>额度占用</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>the clock</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>CreditTerms</name>
    <message>
        <source>Cash on delivery</source>
        <translation>货到付款</translation>
    </message>
    <message>
        <source>Consignment</source>
        <translation>寄售</translation>
    </message>
    <message>
        <source>Days after delivery</source>
        <translation>货后账期</translation>
    </message>
    <message>
        <source>End of month</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>预付</translation>
    </message>
</context>
<context>
    <name>Custody</name>
    <message>
        <source>Whole archive</source>
        <translation>整卷</translation>
    </message>
</context>
<context>
    <name>CustodyKind</name>
    <message>
        <source>Destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Lower the level</source>
        <translation>降低密级</translation>
    </message>
    <message>
        <source>Raise the level</source>
        <translation>提高密级</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Unseal</source>
        <translation>解封</translation>
    </message>
    <message>
        <source>Write off a copy</source>
        <translation>核销载体</translation>
    </message>
</context>
<context>
    <name>CustodyPart</name>
    <message>
        <source>{name} confirmed {day}</source>
        <translation>{name} {day} 确认</translation>
    </message>
    <message>
        <source>{name} witnessed {day}</source>
        <translation>{name} {day} 监销</translation>
    </message>
</context>
<context>
    <name>CustodyState</name>
    <message>
        <source>Declined</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办理</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Waits for a manager</source>
        <translation>待经理确认</translation>
    </message>
    <message>
        <source>Waits for the second signature</source>
        <translation>待第二人签字</translation>
    </message>
</context>
<context>
    <name>CustodyTab</name>
    <message>
        <source>Custody</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Hand over customers</source>
        <translation>移交客户</translation>
    </message>
    <message>
        <source>Hand-over of leavers</source>
        <translation>离职移交</translation>
    </message>
    <message>
        <source>Levels and sealing</source>
        <translation>密级与封存</translation>
    </message>
    <message>
        <source>List of destructions</source>
        <translation>销毁清单</translation>
    </message>
    <message>
        <source>Proposals and signatures</source>
        <translation>审批与记录</translation>
    </message>
    <message>
        <source>Table of destructions</source>
        <translation>销毁清单表</translation>
    </message>
    <message>
        <source>Table of proposals</source>
        <translation>保管事项表</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>CustomersStep</name>
    <message>
        <source>Customers of this person</source>
        <translation>此人的客户</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation>打开日历</translation>
    </message>
    <message>
        <source>such as 2026-03-05</source>
        <translation>如 2026-03-05</translation>
    </message>
</context>
<context>
    <name>DecideContractDialog</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Departures from the standard text</source>
        <translation>偏离标准文本之处</translation>
    </message>
    <message>
        <source>Drafted by</source>
        <translation>起草人</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>合同标的</translation>
    </message>
    <message>
        <source>Text of the contract</source>
        <translation>合同文本</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>DeciderTable</name>
    <message>
        <source>As the archive says; nobody has assessed it since.</source>
        <translation>按档案所载；此后无人评估。</translation>
    </message>
    <message>
        <source>Assessed by</source>
        <translation>评估人</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计金额</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>In hand of</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>影响力</translation>
    </message>
    <message>
        <source>Last met</source>
        <translation>最后接触</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Met in 90 days</source>
        <translation>90天接触</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>观察到的行为</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>机会</translation>
    </message>
    <message>
        <source>Others say: {styles}. Observe, and assess again.</source>
        <translation>其他人认为：{styles}。请再观察后重新评估。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Rests on the relation alone so far: say what else speaks for us.</source>
        <translation>目前只凭关系：请说明其他优势。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>采购角色</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>支持度</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Spoken to by</source>
        <translation>对口人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>决策风格</translation>
    </message>
    <message>
        <source>There is a note, which you may not read.</source>
        <translation>有说明，您无权查看。</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>With</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{name} (left {day})</source>
        <translation>{name}（{day} 离开）</translation>
    </message>
    <message>
        <source>{name}, before at {customer}</source>
        <translation>{name}，原在{customer}</translation>
    </message>
    <message>
        <source>{style} (to verify)</source>
        <translation>{style}（风格待核）</translation>
    </message>
</context>
<context>
    <name>Deciders</name>
    <message>
        <source>All roles of this person are still so, as of today</source>
        <translation>此人的各项角色截至今日仍然如此</translation>
    </message>
    <message>
        <source>Assess style…</source>
        <translation>评估风格…</translation>
    </message>
    <message>
        <source>Change line…</source>
        <translation>修改关系…</translation>
    </message>
    <message>
        <source>Change role…</source>
        <translation>修改角色…</translation>
    </message>
    <message>
        <source>Confirm roles</source>
        <translation>确认角色</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Draw line…</source>
        <translation>登记关系…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>End role</source>
        <translation>结束角色</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>失败…</translation>
    </message>
    <message>
        <source>Moved away…</source>
        <translation>登记去向…</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Print map…</source>
        <translation>打印关系图…</translation>
    </message>
    <message>
        <source>Record opportunity…</source>
        <translation>登记机会…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Role…</source>
        <translation>登记角色…</translation>
    </message>
    <message>
        <source>State the purpose…</source>
        <translation>说明用途…</translation>
    </message>
    <message>
        <source>Take back assessment</source>
        <translation>撤回评估</translation>
    </message>
    <message>
        <source>Take line away</source>
        <translation>删除关系</translation>
    </message>
    <message>
        <source>What this person is to a purchase, how much he weighs, on whose side he stands</source>
        <translation>此人在采购中的角色、影响力与支持度</translation>
    </message>
    <message>
        <source>Won…</source>
        <translation>成功…</translation>
    </message>
</context>
<context>
    <name>DecidersPage</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Decision makers</source>
        <translation>关键人物</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Find a customer above to see its people, who decides and how to treat whom.</source>
        <translation>在上方查找客户，查看其人员、由谁决策、如何应对。</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>影响关系图</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>机会</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Table of people</source>
        <translation>关键人物表</translation>
    </message>
    <message>
        <source>The archive names nobody yet. Enter the contacts in section DEC of the archive first.</source>
        <translation>档案中还没有联系人。请先在档案的“联系人与决策人”中填写。</translation>
    </message>
    <message>
        <source>Tools of the decision makers</source>
        <translation>关键人物工具栏</translation>
    </message>
    <message>
        <source>Tools of {table}</source>
        <translation>{table}工具栏</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} 人</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a line in the table of lines.</source>
        <translation>请先在“关系”表中选择一条关系。</translation>
    </message>
    <message>
        <source>Choose a person who is still there.</source>
        <translation>请先选择一位在职人员。</translation>
    </message>
    <message>
        <source>Choose a role in the pane of the person.</source>
        <translation>请先在人物栏中选择一个角色。</translation>
    </message>
    <message>
        <source>Choose an assessment of your own.</source>
        <translation>请先选择您自己的一次评估。</translation>
    </message>
    <message>
        <source>Choose an open opportunity.</source>
        <translation>请先选择一个进行中的机会。</translation>
    </message>
    <message>
        <source>Join the queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>暂不能办理</translation>
    </message>
    <message>
        <source>Quarterly refresh of the archive</source>
        <translation>季度维护客户档案</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The changes of this loan are lost.</source>
        <translation>这张借阅单的修改将全部丢失。</translation>
    </message>
    <message>
        <source>There is no role to confirm.</source>
        <translation>没有可确认的角色。</translation>
    </message>
    <message>
        <source>This cannot be undone; a new request is possible.</source>
        <translation>此操作不能撤销;可以重新申请。</translation>
    </message>
    <message>
        <source>This was not done.</source>
        <translation>这一步没有办成。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>What came of “{opportunity}”?</source>
        <translation>“{opportunity}”的结果如何？</translation>
    </message>
    <message>
        <source>{action} was not done.</source>
        <translation>“{action}”没有办成。</translation>
    </message>
    <message>
        <source>{count} loans chosen</source>
        <translation>已选 {count} 张借阅单</translation>
    </message>
    <message>
        <source>{what}: done.</source>
        <translation>{what}:已办理。</translation>
    </message>
    <message>
        <source>{what}: {loan} {customer}?</source>
        <translation>{what}:{loan} {customer}?</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>Demo data, cleared on exit</source>
        <translation>演示数据,退出后清除</translation>
    </message>
    <message>
        <source>Demo data, kept in its folder</source>
        <translation>演示数据,保留在指定文件夹</translation>
    </message>
</context>
<context>
    <name>DepthPane</name>
    <message>
        <source>Depth of tracing</source>
        <translation>跟踪深度</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Month of the depth of tracing</source>
        <translation>跟踪深度的月份</translation>
    </message>
    <message>
        <source>Score of tracing</source>
        <translation>跟踪得分</translation>
    </message>
    <message>
        <source>Score {score} %</source>
        <translation>得分 {score} %</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>target of grade {grade}: {target} %</source>
        <translation>{grade} 级目标 {target} %</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Allows</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Archive no.</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>申请授权</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借阅人</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>召回原因</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Choose a loan on the left.</source>
        <translation>请在左侧选择一张借阅单。</translation>
    </message>
    <message>
        <source>Choose an archive in the list.</source>
        <translation>请在列表中选择一份档案。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>完好情况</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还时间</translation>
    </message>
    <message>
        <source>Due day asked for</source>
        <translation>申请应还</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>交稿时间</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>借出时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借阅单</translation>
    </message>
    <message>
        <source>Loans of the borrower</source>
        <translation>借阅人在借</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Raised level</source>
        <translation>密级升高</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>续借次数</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>审核时间</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>审批经过</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>借阅部分</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>Waiting for this</source>
        <translation>等候本件</translation>
    </message>
    <message>
        <source>What it was good for</source>
        <translation>利用效果</translation>
    </message>
    <message>
        <source>being edited by {who}, due {due}</source>
        <translation>改档中 {who},应还 {due}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>kept for {who} until {due}</source>
        <translation>为 {who} 保留至 {due}</translation>
    </message>
    <message>
        <source>one waits for its decision</source>
        <translation>有续借申请待批</translation>
    </message>
    <message>
        <source>out to {who}, due {due}</source>
        <translation>{who} 在借,应还 {due}</translation>
    </message>
    <message>
        <source>sealed: lent for reading only, with a manager&apos;s approval (B-160)</source>
        <translation>已封存:仅供查阅,须经理批准(规则 B-160)</translation>
    </message>
    <message>
        <source>{count} loans chosen</source>
        <translation>已选 {count} 张借阅单</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} 页</translation>
    </message>
    <message>
        <source>{count} persons</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{level}: fresh approval until {until}, else called back (B-103)</source>
        <translation>{level}:{until} 前须复批,否则召回(规则 B-103)</translation>
    </message>
    <message>
        <source>{open} open, {late} overdue</source>
        <translation>在借 {open} 份,逾期 {late} 份</translation>
    </message>
    <message>
        <source>{rights} ({copies} copies)</source>
        <translation>{rights}({copies} 份)</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copy diagnosis</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Holds no customer data: it may be sent to whoever helps.</source>
        <translation>不含客户数据，可以发给协助排查的人。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Not possible now</source>
        <translation>暂不能办理</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>{action} was not done.</source>
        <translation>“{action}”没有办成。</translation>
    </message>
    <message>
        <source>{what}: done.</source>
        <translation>{what}:已办理。</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Case forms</source>
        <translation>案卷表单</translation>
    </message>
    <message>
        <source>Complaint report</source>
        <translation>投诉处理报告</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Customer form</source>
        <translation>客户资料表</translation>
    </message>
    <message>
        <source>Dunning letter</source>
        <translation>催款函</translation>
    </message>
    <message>
        <source>Loan register</source>
        <translation>借阅登记簿</translation>
    </message>
    <message>
        <source>Map of decision makers</source>
        <translation>关键人物图</translation>
    </message>
    <message>
        <source>Order proposals</source>
        <translation>要货计划</translation>
    </message>
    <message>
        <source>Register of seals</source>
        <translation>用印登记簿</translation>
    </message>
    <message>
        <source>Reminder slip</source>
        <translation>催还单</translation>
    </message>
    <message>
        <source>Return form</source>
        <translation>退换货单</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Stock count sheet</source>
        <translation>盘存表</translation>
    </message>
    <message>
        <source>The pages could not be made.</source>
        <translation>没有能够生成页面。</translation>
    </message>
    <message>
        <source>Try again; if it happens once more, tell the administrator. Nothing was printed.</source>
        <translation>请重试；如再次出现，请告知系统管理员。没有打印任何内容。</translation>
    </message>
    <message>
        <source>Visit brief</source>
        <translation>拜访提要</translation>
    </message>
    <message>
        <source>Visit plan</source>
        <translation>拜访计划</translation>
    </message>
    <message>
        <source>White spaces of the market</source>
        <translation>市场空白清单</translation>
    </message>
</context>
<context>
    <name>DossierPreview</name>
    <message>
        <source>Copy {copy} of {copies} was printed.</source>
        <translation>第 {copy} 份已打印，共 {copies} 份。</translation>
    </message>
    <message>
        <source>Copy {copy} of {copies} was saved.</source>
        <translation>第 {copy} 份已保存，共 {copies} 份。</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
</context>
<context>
    <name>DrawDialog</name>
    <message>
        <source>Draw contract</source>
        <translation>起草合同</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新建合同</translation>
    </message>
    <message>
        <source>Write the discount in per cent, such as 2.5.</source>
        <translation>折扣请写百分数，如 2.5。</translation>
    </message>
</context>
<context>
    <name>DutiesSheet</name>
    <message>
        <source>Add duty…</source>
        <translation>登记要点…</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Choose an open duty first.</source>
        <translation>请先选择未履行的要点。</translation>
    </message>
    <message>
        <source>Close duty…</source>
        <translation>了结要点…</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>履约要点</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Table of duties</source>
        <translation>履约要点表</translation>
    </message>
    <message>
        <source>What is owed</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>义务方</translation>
    </message>
    <message>
        <source>again every {months} months</source>
        <translation>每 {months} 个月一次</translation>
    </message>
</context>
<context>
    <name>DutyKind</name>
    <message>
        <source>Delivery</source>
        <translation>交货</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>销量</translation>
    </message>
</context>
<context>
    <name>DutyState</name>
    <message>
        <source>Breached</source>
        <translation>违约</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未履行</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已免除</translation>
    </message>
</context>
<context>
    <name>EdgeDialog</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Level of the note</source>
        <translation>说明的密级</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Record influence</source>
        <translation>登记影响关系</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
</context>
<context>
    <name>EdgeKind</name>
    <message>
        <source>at odds</source>
        <translation>对立</translation>
    </message>
    <message>
        <source>fellow students</source>
        <translation>同学</translation>
    </message>
    <message>
        <source>influences</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>related</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>reports to</source>
        <translation>汇报</translation>
    </message>
    <message>
        <source>trusts</source>
        <translation>信任</translation>
    </message>
</context>
<context>
    <name>EdgesPane</name>
    <message>
        <source>Lines of the map</source>
        <translation>影响关系表</translation>
    </message>
    <message>
        <source>No lines yet. Record who reports to whom and who listens to whom.</source>
        <translation>还没有关系。登记谁向谁汇报、谁听谁的。</translation>
    </message>
</context>
<context>
    <name>EditArchive</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Draft kept at {time}</source>
        <translation>草稿已于 {time} 保存</translation>
    </message>
    <message>
        <source>Edit archive</source>
        <translation>编辑档案</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Missing for the submission</source>
        <translation>提交前还缺</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>提交审核</translation>
    </message>
</context>
<context>
    <name>EditDraftDialog</name>
    <message>
        <source>Edit contract</source>
        <translation>编辑合同</translation>
    </message>
    <message>
        <source>Pages of the contract</source>
        <translation>合同分页</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Terms and values</source>
        <translation>条件与填写项</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>条款措辞</translation>
    </message>
    <message>
        <source>Write the discount in per cent, such as 2.5.</source>
        <translation>折扣请写百分数，如 2.5。</translation>
    </message>
</context>
<context>
    <name>EditGrid</name>
    <message>
        <source>Clear cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
</context>
<context>
    <name>EditLoan</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Draft kept at {time}</source>
        <translation>草稿已保存 {time}</translation>
    </message>
    <message>
        <source>Drop all changes of this loan?</source>
        <translation>放弃这张借阅单的全部修改吗?</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Edit archive under a loan</source>
        <translation>改档</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>交回改稿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>借阅部分</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>Your text is kept as a note and offered again in your next edit loan.</source>
        <translation>您输入的内容已存为本人便笺,下次改档时可以取回。</translation>
    </message>
    <message>
        <source>{loan}  {customer}  due {due}</source>
        <translation>{loan}  {customer}  应还 {due}</translation>
    </message>
</context>
<context>
    <name>EmergencyTab</name>
    <message>
        <source>Emergency view</source>
        <translation>紧急查阅</translation>
    </message>
    <message>
        <source>Pages of the emergency view</source>
        <translation>紧急查阅的页面</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 条</translation>
    </message>
</context>
<context>
    <name>EndingDialog</name>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Propose the end</source>
        <translation>提议终止</translation>
    </message>
    <message>
        <source>Propose to end a price list</source>
        <translation>提议终止价目表</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{code} {name}, version {version}</source>
        <translation>{code} {name}，第 {version} 版</translation>
    </message>
</context>
<context>
    <name>EnterAs</name>
    <message>
        <source>Enter as account manager</source>
        <translation>以客户经理进入</translation>
    </message>
    <message>
        <source>Enter as archive custodian</source>
        <translation>以档案管理人进入</translation>
    </message>
    <message>
        <source>Enter as field rep</source>
        <translation>以业务员进入</translation>
    </message>
    <message>
        <source>Enter as sales supervisor</source>
        <translation>以销售主管进入</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>State the purpose</source>
        <translation>说明用途</translation>
    </message>
    <message>
        <source>Why do you need the secret sections of this archive?</source>
        <translation>为什么需要查看这份档案的机密部分?</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>没有保存任何内容。</translation>
    </message>
    <message>
        <source>The list could not be made.</source>
        <translation>名单未能生成。</translation>
    </message>
    <message>
        <source>Try again; if it happens once more, tell the administrator.</source>
        <translation>请再试一次;若再次出现,请告知系统管理员。</translation>
    </message>
    <message>
        <source>{count} rows were saved as {name}; {left} more may be copied or exported today.</source>
        <translation>已将 {count} 行存为 {name};今天还可复制或导出 {left} 行。</translation>
    </message>
</context>
<context>
    <name>FactCategory</name>
    <message>
        <source>Competitor&apos;s move</source>
        <translation>竞争动态</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>管理层</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>所有权</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>促销</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>FactChannel</name>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Commissioned survey</source>
        <translation>委托调查</translation>
    </message>
    <message>
        <source>Competitor&apos;s staff</source>
        <translation>竞争对手人员</translation>
    </message>
    <message>
        <source>Customer form</source>
        <translation>客户资料表</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>Our own data</source>
        <translation>本公司数据</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>报刊</translation>
    </message>
    <message>
        <source>Public registry</source>
        <translation>工商登记</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>第三方</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>FactDialog</name>
    <message>
        <source>About</source>
        <translation>主题类型</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>情报日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Find the customer first.</source>
        <translation>请先查找客户。</translation>
    </message>
    <message>
        <source>Find the customer. Without one it is noted for the market, where all who sell read it.</source>
        <translation>请查找客户。不选客户则登记为市场情报,销售人员均可查看。</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>情报</translation>
    </message>
    <message>
        <source>Its first source</source>
        <translation>首个信源</translation>
    </message>
    <message>
        <source>Left empty: half a year after its day</source>
        <translation>不填为情报日期后半年</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Note information</source>
        <translation>登记情报</translation>
    </message>
    <message>
        <source>One claim that can be verified</source>
        <translation>一条可以核实的陈述</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>This is no number with three places at most. Correct it.</source>
        <translation>数值最多三位小数,请更正。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Whom or what</source>
        <translation>主题名称</translation>
    </message>
</context>
<context>
    <name>FactGrade</name>
    <message>
        <source>cannot be judged</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>completely reliable</source>
        <translation>完全可靠</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>fairly reliable</source>
        <translation>比较可靠</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>不太可能</translation>
    </message>
    <message>
        <source>not usually reliable</source>
        <translation>通常不可靠</translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation>可能属实</translation>
    </message>
    <message>
        <source>probably true</source>
        <translation>很可能属实</translation>
    </message>
    <message>
        <source>reliability unknown</source>
        <translation>可靠性不明</translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>不可靠</translation>
    </message>
    <message>
        <source>usually reliable</source>
        <translation>通常可靠</translation>
    </message>
</context>
<context>
    <name>FactImportance</name>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Minor</source>
        <translation>次要</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>About</source>
        <translation>主题类型</translation>
    </message>
    <message>
        <source>Add source…</source>
        <translation>补充信源…</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Choose information to read its sources.</source>
        <translation>选择一条情报查看信源。</translation>
    </message>
    <message>
        <source>Customer, name, number or words</source>
        <translation>客户、主题、编号或内容</translation>
    </message>
    <message>
        <source>Drop verification…</source>
        <translation>放弃求证…</translation>
    </message>
    <message>
        <source>Finish verification…</source>
        <translation>完成求证…</translation>
    </message>
    <message>
        <source>Follow…</source>
        <translation>订阅…</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>情报</translation>
    </message>
    <message>
        <source>Mark as authoritative…</source>
        <translation>标为权威…</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>No information</source>
        <translation>没有情报</translation>
    </message>
    <message>
        <source>No information fits. Take a filter away to see more.</source>
        <translation>没有符合条件的情报。可去掉筛选条件。</translation>
    </message>
    <message>
        <source>Note information…</source>
        <translation>登记情报…</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Rows of information are not copied (B-118).</source>
        <translation>情报为机密内容,不能复制(B-118)。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State the origin…</source>
        <translation>注明转述…</translation>
    </message>
    <message>
        <source>Table of information</source>
        <translation>情报表</translation>
    </message>
    <message>
        <source>Use for the archive…</source>
        <translation>用于档案…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>求证…</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>待办队列</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
</context>
<context>
    <name>FactPane</name>
    <message>
        <source>About</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>情报日期</translation>
    </message>
    <message>
        <source>Authoritative</source>
        <translation>权威认定</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>评级</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>得知</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>情报</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>None: information of the market</source>
        <translation>无(市场情报)</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Reliability E and F are shown, but never counted.</source>
        <translation>可靠性 E、F 的信源只显示,不计数。</translation>
    </message>
    <message>
        <source>Root: {party}</source>
        <translation>根源:{party}</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>Sources by root</source>
        <translation>信源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Used for the archive</source>
        <translation>用于档案</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>求证</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>{person}, over {channel}, by {due}</source>
        <translation>{person},渠道:{channel},期限 {due}</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
    <message>
        <source>“{value}”, noted by {person} when it stood at “{state}”</source>
        <translation>“{value}”,{person} 登记,当时状态:{state}</translation>
    </message>
</context>
<context>
    <name>FactStance</name>
    <message>
        <source>Opposes</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>支持</translation>
    </message>
</context>
<context>
    <name>FactState</name>
    <message>
        <source>Corroborated</source>
        <translation>已印证</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>失效</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>即将失效</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>已否定</translation>
    </message>
    <message>
        <source>Single authoritative source</source>
        <translation>单一权威信源</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>FactSubject</name>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
</context>
<context>
    <name>FactTable</name>
    <message>
        <source>About</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>信源数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>FactTask</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待求证</translation>
    </message>
</context>
<context>
    <name>Factor</name>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Causes of complaints</source>
        <translation>投诉原因</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>My customers</source>
        <translation>我的客户</translation>
    </message>
    <message>
        <source>On time: the first reply and the final answer were. Time is working time without waiting for the customer. — : held back, fewer than three customers, not all of them open to you (B-017).</source>
        <translation>按时：首次回复与最终答复均未超时。时长为工作时间，扣除等待客户。“—”：不足三个客户且并非都可由您查看，不显示（B-017）。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Table of causes</source>
        <translation>原因表</translation>
    </message>
    <message>
        <source>Table of figures</source>
        <translation>指标表</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>全公司</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Corroborated within {days} days: {share}</source>
        <translation>{days} 天内已印证:{share}</translation>
    </message>
    <message>
        <source>Information centre</source>
        <translation>信息中心</translation>
    </message>
    <message>
        <source>Obtained otherwise than face to face: {share}</source>
        <translation>非面谈获得:{share}</translation>
    </message>
    <message>
        <source>Shares of the last year</source>
        <translation>近一年占比</translation>
    </message>
    <message>
        <source>Sources by channel</source>
        <translation>各渠道信源数</translation>
    </message>
    <message>
        <source>Sources by channel and month</source>
        <translation>信源渠道月表</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>not told (B-017)</source>
        <translation>不显示(B-017)</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>{share} % ({part} of {whole})</source>
        <translation>{share} %({whole} 条中 {part} 条)</translation>
    </message>
    <message>
        <source>“…” covers fewer than three customers, not all of them yours to see (B-017); totals are of what is told.</source>
        <translation>“…”涉及不足三家客户且您无权查看全部(B-017);合计只含已显示的数。</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>An Excel or WPS workbook (.xlsx .xls .et) or a .csv file</source>
        <translation>Excel 或 WPS 工作簿（.xlsx .xls .et）或 .csv 文件</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Download template…</source>
        <translation>下载模板…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.xlsm *.xls *.et *.ett *.csv *.txt)</source>
        <translation>表格 (*.xlsx *.xlsm *.xls *.et *.ett *.csv *.txt)</translation>
    </message>
    <message>
        <source>The sheet of the workbook that holds the rows</source>
        <translation>工作簿中含有数据的工作表</translation>
    </message>
    <message>
        <source>encoding {name}</source>
        <translation>编码 {name}</translation>
    </message>
    <message>
        <source>its macros are ignored</source>
        <translation>其中的宏不会运行</translation>
    </message>
    <message>
        <source>the columns are assigned as last time</source>
        <translation>列对应沿用上次的设置</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>{count} 列</translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name}（隐藏）</translation>
    </message>
</context>
<context>
    <name>FilesSheet</name>
    <message>
        <source>Add file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入日期</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Drop files here to add them.</source>
        <translation>可将文件拖到此处添加。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件列表</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Pictures and PDF files can be shown; others need an export (B-118).</source>
        <translation>此处可查看图片和 PDF;其他文件须办理导出(B-118)。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove “{file}” from the archive? Its trace stays in the log.</source>
        <translation>把“{file}”从档案中移除?移除的痕迹保留在日志中。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>卷内部分</translation>
    </message>
    <message>
        <source>Section of new files</source>
        <translation>新附件归入的卷内部分</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The file was not added.</source>
        <translation>文件没有加入。</translation>
    </message>
    <message>
        <source>“{file}” cannot be shown here.</source>
        <translation>“{file}”无法在此显示。</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>It can be restored from there: filter the list by the state “recycle bin”.</source>
        <translation>可以恢复:按状态“回收站”筛选即可找到。</translation>
    </message>
    <message>
        <source>Move “{name}” to the recycle bin?</source>
        <translation>把“{name}”移入回收站?</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>What has to be completed in “{name}”? The author reads this.</source>
        <translation>“{name}”需要补充什么?建档人会看到。</translation>
    </message>
    <message>
        <source>{name} and {count} more</source>
        <translation>{name} 等,另有 {count} 份</translation>
    </message>
    <message>
        <source>{step}: {count} archives</source>
        <translation>{step}:{count} 份</translation>
    </message>
    <message>
        <source>{step}: {done} done, {refused} not done</source>
        <translation>{step}:{done} 份已办,{refused} 份未办成</translation>
    </message>
    <message>
        <source>{step}: {name}</source>
        <translation>{step}:{name}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>……另有 {count} 份</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>All open ones</source>
        <translation>全部未结</translation>
    </message>
    <message>
        <source>Complaint no., customer, product, batch or words</source>
        <translation>单号、客户、产品、批次或内容</translation>
    </message>
    <message>
        <source>In my hands</source>
        <translation>我处理的</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>FilterStrip</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All seals</source>
        <translation>全部印章</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>室内用印</translation>
    </message>
    <message>
        <source>Inside and outside</source>
        <translation>室内与外出</translation>
    </message>
    <message>
        <source>Inside or outside</source>
        <translation>室内或外出</translation>
    </message>
    <message>
        <source>Number, paper, purpose or customer</source>
        <translation>编号、文件、用途或客户</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>截止日</translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>Asked over: {channel}</source>
        <translation>求证渠道:{channel}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>First set-up</source>
        <translation>首次设置</translation>
    </message>
</context>
<context>
    <name>FlagChips</name>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
</context>
<context>
    <name>FollowDialog</name>
    <message>
        <source>(not yours to see now)</source>
        <translation>(现无权查看)</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Follow information</source>
        <translation>订阅情报</translation>
    </message>
    <message>
        <source>Follow no more</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>Followed now</source>
        <translation>已订阅</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Foreseen</name>
    <message>
        <source>Due {day} when released today.</source>
        <translation>今天借出,应还 {day}。</translation>
    </message>
    <message>
        <source>Join the queue at once</source>
        <translation>立即排队等候</translation>
    </message>
    <message>
        <source>No approval needed; {steps}</source>
        <translation>无需审批;{steps}</translation>
    </message>
    <message>
        <source>Released at once: you are the {relation} (B-045).</source>
        <translation>提交后立即生效:您是{relation}(规则 B-045)。</translation>
    </message>
    <message>
        <source>Renewals possible: {count}.</source>
        <translation>可续借 {count} 次。</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Way: {steps}</source>
        <translation>审批:{steps}</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续</translation>
    </message>
    <message>
        <source>You may join the queue once the request is approved.</source>
        <translation>批准后可以排队等候。</translation>
    </message>
    <message>
        <source>release by the custodian</source>
        <translation>档案管理人借出</translation>
    </message>
    <message>
        <source>{step} {person}</source>
        <translation>{step} {person}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Common</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Pages of the form</source>
        <translation>表单分页</translation>
    </message>
    <message>
        <source>Please fill in {label}.</source>
        <translation>请填写{label}。</translation>
    </message>
    <message>
        <source>This cannot be read. Please correct it.</source>
        <translation>无法识别，请更正。</translation>
    </message>
</context>
<context>
    <name>Founders</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
</context>
<context>
    <name>FoundersPage</name>
    <message>
        <source>Every step has somebody.</source>
        <translation>每个环节都有人办理。</translation>
    </message>
    <message>
        <source>Four eyes need different people: each has a user name, a staff number and a password of their own.</source>
        <translation>制度要求由不同的人办理:每人有自己的用户名、工号和密码。</translation>
    </message>
    <message>
        <source>Nobody would be there for: {steps}</source>
        <translation>以下环节还没有人办理:{steps}</translation>
    </message>
    <message>
        <source>Steps without anybody</source>
        <translation>无人办理的环节</translation>
    </message>
    <message>
        <source>Still to fill in: {people}</source>
        <translation>还没有填写完整:{people}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>The first four people</source>
        <translation>首批四个账号</translation>
    </message>
    <message>
        <source>User names and staff numbers must differ from each other.</source>
        <translation>用户名和工号不能重复。</translation>
    </message>
</context>
<context>
    <name>Fulfilment</name>
    <message>
        <source>ended unfulfilled</source>
        <translation>未履行完毕</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>已全部履行</translation>
    </message>
    <message>
        <source>fulfilled in part</source>
        <translation>部分履行</translation>
    </message>
    <message>
        <source>nothing fulfilled yet</source>
        <translation>尚未履行</translation>
    </message>
</context>
<context>
    <name>GlassCategory</name>
    <message>
        <source>Inspection by an authority</source>
        <translation>监管检查</translation>
    </message>
    <message>
        <source>Lawsuit, arbitration</source>
        <translation>诉讼仲裁</translation>
    </message>
    <message>
        <source>Other emergency</source>
        <translation>其他紧急情况</translation>
    </message>
    <message>
        <source>Payment at risk</source>
        <translation>货款风险</translation>
    </message>
    <message>
        <source>Product safety, recall</source>
        <translation>产品安全、召回</translation>
    </message>
    <message>
        <source>Responsible person cannot be reached</source>
        <translation>责任人无法联系</translation>
    </message>
</context>
<context>
    <name>GlassState</name>
    <message>
        <source>Open</source>
        <translation>查阅中</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>待复核</translation>
    </message>
</context>
<context>
    <name>GlassVerdict</name>
    <message>
        <source>justified</source>
        <translation>合理</translation>
    </message>
    <message>
        <source>not justified</source>
        <translation>不合理</translation>
    </message>
</context>
<context>
    <name>Goods</name>
    <message>
        <source>not shown (L3)</source>
        <translation>不可见（绝密 L3）</translation>
    </message>
</context>
<context>
    <name>GoodsField</name>
    <message>
        <source>Base unit</source>
        <translation>基本单位</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation>成本价</translation>
    </message>
    <message>
        <source>Discount (%)</source>
        <translation>折扣率（%）</translation>
    </message>
    <message>
        <source>Lead time (days)</source>
        <translation>供货周期（天）</translation>
    </message>
    <message>
        <source>Least order</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标准价</translation>
    </message>
    <message>
        <source>Margin class</source>
        <translation>毛利类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Season profile (%)</source>
        <translation>季节系数（%）</translation>
    </message>
    <message>
        <source>Shelf life (days)</source>
        <translation>保质期（天）</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Spread of lead time (days)</source>
        <translation>供货周期波动（天）</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>包装单位</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>截止日期</translation>
    </message>
</context>
<context>
    <name>GoodsPane</name>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Code, name, brand, spec or category</source>
        <translation>编码、名称、品牌、规格或品类</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>New product…</source>
        <translation>新建商品…</translation>
    </message>
    <message>
        <source>No product here. Contract or finance enters the first, a manager agrees.</source>
        <translation>这里没有商品。由合同或财务人员录入，经理批准后生效。</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Propose a change…</source>
        <translation>提议变更…</translation>
    </message>
    <message>
        <source>Propose to retire</source>
        <translation>提议停用</translation>
    </message>
    <message>
        <source>Propose to retire…</source>
        <translation>提议停用…</translation>
    </message>
    <message>
        <source>Proposed: a manager decides.</source>
        <translation>已提交，由经理决定。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Table of products</source>
        <translation>商品表</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Throw the draft {name} away?</source>
        <translation>删除草稿“{name}”？</translation>
    </message>
    <message>
        <source>Why is {name} not sold any more?</source>
        <translation>“{name}”为什么停用？</translation>
    </message>
</context>
<context>
    <name>GoodsProposal</name>
    <message>
        <source>Change of a product</source>
        <translation>变更商品</translation>
    </message>
    <message>
        <source>End a price list</source>
        <translation>终止价目表</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Retire a product</source>
        <translation>停用商品</translation>
    </message>
</context>
<context>
    <name>GoodsState</name>
    <message>
        <source>Active</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Waits for a manager</source>
        <translation>待经理决定</translation>
    </message>
</context>
<context>
    <name>GridEditor</name>
    <message>
        <source>Add row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除一行</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>特征</translation>
    </message>
</context>
<context>
    <name>GuaranteeDialog</name>
    <message>
        <source>Give back</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>退还…</translation>
    </message>
    <message>
        <source>Guarantees held</source>
        <translation>现有担保</translation>
    </message>
</context>
<context>
    <name>GuaranteeKind</name>
    <message>
        <source>Deposit</source>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Guarantor</source>
        <translation>保证人</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>信用保险</translation>
    </message>
    <message>
        <source>Mortgage</source>
        <translation>抵押</translation>
    </message>
    <message>
        <source>Pledge</source>
        <translation>质押</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Hand-over of a leaver</source>
        <translation>离职移交</translation>
    </message>
    <message>
        <source>Sign the certificate</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Signed: {number}</source>
        <translation>已签字：{number}</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Certified on</source>
        <translation>移交完成日</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Direct superior</source>
        <translation>直接上级</translation>
    </message>
    <message>
        <source>Hand-over of a leaver</source>
        <translation>离职移交</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>People to hand over</source>
        <translation>移交人员表</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>The certificate needs everything cleared and the signatures of the superior and of a custodian (B-151).</source>
        <translation>全部清理完毕后，由直接上级和档案管理人签字（B-151）。</translation>
    </message>
    <message>
        <source>There is nobody whose hand-over you sign.</source>
        <translation>没有需要您签字的移交</translation>
    </message>
</context>
<context>
    <name>HappenedSheet</name>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>用印</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Asked for from</source>
        <translation>申请日期自</translation>
    </message>
    <message>
        <source>Loan, archive no., customer or borrower</source>
        <translation>借阅单号、档案号、客户或借阅人</translation>
    </message>
    <message>
        <source>Pages of loans</source>
        <translation>借阅分页</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>{page} ({count})</source>
        <translation>{page}({count})</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>Copy outside</source>
        <translation>在外载体</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Decision that waits</source>
        <translation>待审批事项</translation>
    </message>
    <message>
        <source>Draft and lock</source>
        <translation>改档稿和锁定</translation>
    </message>
    <message>
        <source>Emergency review</source>
        <translation>紧急查阅复核</translation>
    </message>
    <message>
        <source>Exported lately</source>
        <translation>近期导出</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借阅</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>小组成员</translation>
    </message>
    <message>
        <source>Printed lately</source>
        <translation>近期打印</translation>
    </message>
    <message>
        <source>Quarterly task</source>
        <translation>季度维护任务</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Sealed customer</source>
        <translation>封存客户</translation>
    </message>
    <message>
        <source>Taken along lately</source>
        <translation>近期带走</translation>
    </message>
</context>
<context>
    <name>HeldState</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Key account manager</source>
        <translation>大客户经理</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Lock freed</source>
        <translation>锁已释放</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定中</translation>
    </message>
    <message>
        <source>Member of the team</source>
        <translation>小组成员</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待维护</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>待处理</translation>
    </message>
</context>
<context>
    <name>HeldStep</name>
    <message>
        <source>Choose one copy first.</source>
        <translation>请先选中一件载体。</translation>
    </message>
    <message>
        <source>Customers are handed over by the superior or a manager.</source>
        <translation>客户由直接上级或经理移交。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Everything is cleared.</source>
        <translation>全部清理完毕。</translation>
    </message>
    <message>
        <source>Hand-over list</source>
        <translation>移交清单</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Nothing is held any more.</source>
        <translation>没有未了结的事项</translation>
    </message>
    <message>
        <source>Propose to write off</source>
        <translation>申请核销</translation>
    </message>
    <message>
        <source>Proposed: it waits for a signature.</source>
        <translation>已提出，等待签字。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still open: {count}.</source>
        <translation>还有 {count} 项未了结。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is still held</source>
        <translation>尚未了结的事项</translation>
    </message>
    <message>
        <source>Why can it not come back?</source>
        <translation>为什么不能收回？</translation>
    </message>
</context>
<context>
    <name>Hindrance</name>
    <message>
        <source>decided already</source>
        <translation>已经决定</translation>
    </message>
    <message>
        <source>it was reviewed already</source>
        <translation>已经复核</translation>
    </message>
    <message>
        <source>not overdue often enough</source>
        <translation>逾期次数不足</translation>
    </message>
    <message>
        <source>nothing was proposed</source>
        <translation>尚未提出</translation>
    </message>
    <message>
        <source>proposed already</source>
        <translation>已经提出</translation>
    </message>
    <message>
        <source>restricted already</source>
        <translation>已在限制中</translation>
    </message>
    <message>
        <source>the hour is not over yet</source>
        <translation>一小时未满</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>No revision yet: the first one is made when the archive is filed.</source>
        <translation>还没有版次:归档时形成第一版。</translation>
    </message>
    <message>
        <source>There is no revision here that you may read.</source>
        <translation>没有您可以查看的版次。</translation>
    </message>
    <message>
        <source>{section}, revision {number}: {fields}
written by {author}, reviewed by {reviewer}, accepted by {acceptor}</source>
        <translation>{section} 第 {number} 版:{fields}
{author} 填写,{reviewer} 审核,{acceptor} 验收</translation>
    </message>
</context>
<context>
    <name>IdList</name>
    <message>
        <source>{count} rows</source>
        <translation>共 {count} 行</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Add new customers only</source>
        <translation>只新增客户</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>External number</source>
        <translation>外部编号</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Mobile or phone</source>
        <translation>手机或电话</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Nothing: every row is a new customer</source>
        <translation>不匹配：每行都是新客户</translation>
    </message>
    <message>
        <source>Overwrite, empty cells clear a field</source>
        <translation>覆盖，空单元格清空原值</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>错误原因</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>错误行</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Skip customers that are there</source>
        <translation>跳过已有客户</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Update with the filled cells</source>
        <translation>用有内容的单元格更新</translation>
    </message>
    <message>
        <source>{column}: {text}</source>
        <translation>{column}：{text}</translation>
    </message>
    <message>
        <source>{status} {number}</source>
        <translation>{status} {number}</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Assign columns</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Customer template.xlsx</source>
        <translation>客户导入模板.xlsx</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Import now</source>
        <translation>开始导入</translation>
    </message>
    <message>
        <source>Import wizard</source>
        <translation>导入向导</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The template was saved as {name}.</source>
        <translation>模板已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Something has happened ({kind}).</source>
        <translation>有新情况({kind})。</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>10 years</source>
        <translation>10 年</translation>
    </message>
    <message>
        <source>30 years</source>
        <translation>30 年</translation>
    </message>
    <message>
        <source>Class code</source>
        <translation>分类号</translation>
    </message>
    <message>
        <source>File</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Room / cabinet / layer / box</source>
        <translation>室 / 柜 / 层 / 盒</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Taking in “{name}”: it gets its archive number.</source>
        <translation>接收“{name}”入档,并编给档案号。</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>卷数</translation>
    </message>
    <message>
        <source>checked and present</source>
        <translation>已核对,齐全</translation>
    </message>
</context>
<context>
    <name>IntelPage</name>
    <message>
        <source>Information centre</source>
        <translation>信息中心</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Table of information</source>
        <translation>情报表</translation>
    </message>
    <message>
        <source>Views of information</source>
        <translation>情报视图</translation>
    </message>
</context>
<context>
    <name>JobsDialog</name>
    <message>
        <source>Background jobs</source>
        <translation>后台任务</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
</context>
<context>
    <name>KeepersDialog</name>
    <message>
        <source>At least {count} characters</source>
        <translation>不少于 {count} 个字</translation>
    </message>
    <message>
        <source>Backup keeper</source>
        <translation>备用保管人</translation>
    </message>
    <message>
        <source>Change keepers</source>
        <translation>更换保管人</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>KnownUntil</name>
    <message>
        <source>Legal holidays are known until {day}. From {year} on Monday to Friday count as working days, unless the office enters its own days.</source>
        <translation>法定节假日已知到 {day}；从 {year} 年起按周一至周五计工作日，公司自行登记的节假日除外。</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discarding brings back what stood here when you opened the dialog.</source>
        <translation>放弃后恢复为打开此窗口时的内容。</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>保存所做的修改?</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>1 Reminder</source>
        <translation>1 提醒</translation>
    </message>
    <message>
        <source>2 Demand</source>
        <translation>2 催告</translation>
    </message>
    <message>
        <source>3 Final demand</source>
        <translation>3 最后催告</translation>
    </message>
    <message>
        <source>A level follows the one below it after some days. The letter is numbered and logged when it is made.</source>
        <translation>上一级发出若干天后才能发下一级。制作时即编号并记入日志。</translation>
    </message>
    <message>
        <source>Dunning letter</source>
        <translation>催款函</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Make the letter</source>
        <translation>制作催款函</translation>
    </message>
    <message>
        <source>To be paid by</source>
        <translation>付款期限</translation>
    </message>
</context>
<context>
    <name>LevelDialog</name>
    <message>
        <source>A manager must confirm it.</source>
        <translation>须经理确认。</translation>
    </message>
    <message>
        <source>Below the usual level: two managers must sign (B-159).</source>
        <translation>低于默认密级：须两位经理签字（B-159）。</translation>
    </message>
    <message>
        <source>Change the level</source>
        <translation>密级调整</translation>
    </message>
    <message>
        <source>Choose what is to change, and to which level.</source>
        <translation>请选择调整范围和密级。</translation>
    </message>
    <message>
        <source>It stands at {level} now.</source>
        <translation>目前为 {level}。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>Takes effect at once. Loans that do not cover the new level lose their rights there (B-103).</source>
        <translation>立即生效；不足新密级的借阅在该部分立即失去权限（B-103）。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>调整范围</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>秘密</translation>
    </message>
    <message>
        <source>top secret</source>
        <translation>机密</translation>
    </message>
</context>
<context>
    <name>LevelsPage</name>
    <message>
        <source>Archive chosen</source>
        <translation>选中的档案</translation>
    </message>
    <message>
        <source>Being edited by</source>
        <translation>正在修改</translation>
    </message>
    <message>
        <source>Change the level</source>
        <translation>密级调整</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已办理。</translation>
    </message>
    <message>
        <source>Level now</source>
        <translation>现密级</translation>
    </message>
    <message>
        <source>Levels of the archive</source>
        <translation>卷内密级表</translation>
    </message>
    <message>
        <source>List for destruction</source>
        <translation>列入销毁</translation>
    </message>
    <message>
        <source>Proposed: it waits for a signature.</source>
        <translation>已提出，等待签字。</translation>
    </message>
    <message>
        <source>Reason for {what}</source>
        <translation>对“{what}”的理由</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Search an archive above to see its levels.</source>
        <translation>请在上方搜索一份档案</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>卷内部分</translation>
    </message>
    <message>
        <source>Unseal</source>
        <translation>解封</translation>
    </message>
    <message>
        <source>Usual level</source>
        <translation>默认密级</translation>
    </message>
    <message>
        <source>{holder}, due {day}</source>
        <translation>{holder}，{day} 到期</translation>
    </message>
    <message>
        <source>{number} {name} · {state} · responsible: {owner}</source>
        <translation>{number} {name} · {state} · 责任人：{owner}</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Clauses</source>
        <translation>条款表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Library of clauses</source>
        <translation>条款库</translation>
    </message>
    <message>
        <source>New clause…</source>
        <translation>新建条款…</translation>
    </message>
    <message>
        <source>Text of the clause</source>
        <translation>条款正文</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>条款库里还没有条款</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>表述</translation>
    </message>
</context>
<context>
    <name>LifeTurnsPage</name>
    <message>
        <source>Ask to unblock…</source>
        <translation>申请解除停用…</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Bought from before</source>
        <translation>原上游</translation>
    </message>
    <message>
        <source>Choose a turn on the left.</source>
        <translation>请在左侧选择一条变动。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer life</source>
        <translation>客户阶段</translation>
    </message>
    <message>
        <source>Customer or reason</source>
        <translation>客户或理由</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Lost to</source>
        <translation>流失去向</translation>
    </message>
    <message>
        <source>No customer has turned yet. Who has not bought for long is proposed here by itself.</source>
        <translation>还没有客户阶段变动。长期未进货的客户会自动在此提出。</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Plan to win back</source>
        <translation>挽回计划</translation>
    </message>
    <message>
        <source>Propose turn…</source>
        <translation>提出变动…</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Table of turns</source>
        <translation>阶段变动表</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Turn at once…</source>
        <translation>直接变动…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>LimitDialog</name>
    <message>
        <source>How the limit is made</source>
        <translation>额度测算</translation>
    </message>
    <message>
        <source>Propose limit</source>
        <translation>提出授信额度</translation>
    </message>
    <message>
        <source>Take over the figure</source>
        <translation>采用测算额度</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Archive table</source>
        <translation>档案表</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, number, phone, credit code</source>
        <translation>名称、拼音、首字母、编号、电话、信用代码</translation>
    </message>
    <message>
        <source>No archive fits.</source>
        <translation>没有符合条件的档案。</translation>
    </message>
    <message>
        <source>No archives yet</source>
        <translation>还没有档案</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>{count} archives</source>
        <translation>共 {count} 份</translation>
    </message>
    <message>
        <source>{count} rows copied; {left} more may be copied or exported today.</source>
        <translation>已复制 {count} 行;今天还可复制或导出 {left} 行。</translation>
    </message>
</context>
<context>
    <name>ListsPane</name>
    <message>
        <source>After discount</source>
        <translation>折后价</translation>
    </message>
    <message>
        <source>Choose a price list to see its prices.</source>
        <translation>选中一张价目表即可查看价格。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>New price list…</source>
        <translation>新建价目表…</translation>
    </message>
    <message>
        <source>Next version…</source>
        <translation>新版本…</translation>
    </message>
    <message>
        <source>No price list yet: list prices hold. Contract or finance enters the first one.</source>
        <translation>还没有价目表，一律按标准价。由合同或财务人员录入第一张。</translation>
    </message>
    <message>
        <source>Price here</source>
        <translation>协议价</translation>
    </message>
    <message>
        <source>Price list chosen</source>
        <translation>所选价目表</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格数</translation>
    </message>
    <message>
        <source>Prices of the list</source>
        <translation>价目表明细</translation>
    </message>
    <message>
        <source>Propose the end…</source>
        <translation>提议终止…</translation>
    </message>
    <message>
        <source>Proposed: a manager decides.</source>
        <translation>已提交，由经理决定。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Table of price lists</source>
        <translation>价目表列表</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Throw the draft {name} away?</source>
        <translation>删除草稿“{name}”？</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>{name} · drafted by {drafted} · decided by {decided}</source>
        <translation>{name} · 拟定 {drafted} · 批准 {decided}</translation>
    </message>
</context>
<context>
    <name>LoanBasis</name>
    <message>
        <source>key account manager</source>
        <translation>大客户经理</translation>
    </message>
    <message>
        <source>member of the team</source>
        <translation>小组成员</translation>
    </message>
    <message>
        <source>no relation</source>
        <translation>无关系</translation>
    </message>
    <message>
        <source>responsible person</source>
        <translation>直接责任人</translation>
    </message>
    <message>
        <source>superior of the responsible person</source>
        <translation>责任人直接上级</translation>
    </message>
</context>
<context>
    <name>LoanChoice</name>
    <message>
        <source>Choose a loan</source>
        <translation>选择借阅单</translation>
    </message>
    <message>
        <source>Loans that may be printed</source>
        <translation>可以打印的借阅单</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The paper bears the number of the loan under which it is printed.</source>
        <translation>打印件上印有所依据的借阅单号。</translation>
    </message>
    <message>
        <source>{number}  {borrower}  due {due}  copies left {left}</source>
        <translation>{number}  {borrower}  应还 {due}  剩余 {left} 份</translation>
    </message>
</context>
<context>
    <name>LoanDeed</name>
    <message>
        <source>Reason (the borrower reads it)</source>
        <translation>理由(借阅人会看到)</translation>
    </message>
    <message>
        <source>Was it found, or how was the loss settled?</source>
        <translation>是否找到?或损失如何处理?</translation>
    </message>
    <message>
        <source>What is missing, and what was done to find it?</source>
        <translation>缺失什么?做过哪些查找?</translation>
    </message>
</context>
<context>
    <name>LoanGrant</name>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>laptop copy</source>
        <translation>随行副本</translation>
    </message>
    <message>
        <source>paper original</source>
        <translation>纸质原件</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>LoanHistory</name>
    <message>
        <source>asked for</source>
        <translation>提出申请</translation>
    </message>
    <message>
        <source>called back ({cause}), due {due} now</source>
        <translation>召回({cause}),改为 {due} 应还</translation>
    </message>
    <message>
        <source>declared lost: {reason}</source>
        <translation>确认遗失:{reason}</translation>
    </message>
    <message>
        <source>edit handed in</source>
        <translation>改稿上交</translation>
    </message>
    <message>
        <source>edit handed in late</source>
        <translation>改稿逾期上交</translation>
    </message>
    <message>
        <source>ended: {state}</source>
        <translation>结束:{state}</translation>
    </message>
    <message>
        <source>ended: {state}, {days} days late</source>
        <translation>结束:{state},逾期 {days} 天</translation>
    </message>
    <message>
        <source>fresh approval at the raised level, {step}: {decision} {opinion}</source>
        <translation>密级复批,{step}:{decision} {opinion}</translation>
    </message>
    <message>
        <source>handed out</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>joined the queue</source>
        <translation>开始排队</translation>
    </message>
    <message>
        <source>loss proposed: {reason}</source>
        <translation>提出遗失:{reason}</translation>
    </message>
    <message>
        <source>notice: {stage}</source>
        <translation>到期提醒:{stage}</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>ready, kept for the borrower</source>
        <translation>可取,为借阅人保留</translation>
    </message>
    <message>
        <source>reminded</source>
        <translation>催还</translation>
    </message>
    <message>
        <source>renewal asked for: {old} → {new}</source>
        <translation>申请续借:{old} → {new}</translation>
    </message>
    <message>
        <source>renewal refused: {reason}</source>
        <translation>不同意续借:{reason}</translation>
    </message>
    <message>
        <source>renewal void: the loan moved on before the decision</source>
        <translation>续借申请作废:决定前借阅状态已变</translation>
    </message>
    <message>
        <source>renewed: {old} → {new}</source>
        <translation>续借:{old} → {new}</translation>
    </message>
    <message>
        <source>return declared</source>
        <translation>声明归还</translation>
    </message>
    <message>
        <source>return refused: {reason}</source>
        <translation>验收未通过:{reason}</translation>
    </message>
    <message>
        <source>rights ended: {reason}</source>
        <translation>停止使用:{reason}</translation>
    </message>
    <message>
        <source>settlement proposed: {reason}</source>
        <translation>提出结清:{reason}</translation>
    </message>
    <message>
        <source>{carrier} goes out, {pages} pages</source>
        <translation>{carrier}借出,共 {pages} 页</translation>
    </message>
    <message>
        <source>{carrier}: {way}</source>
        <translation>{carrier}:{way}</translation>
    </message>
    <message>
        <source>{step}: {decision} {opinion}</source>
        <translation>{step}:{decision} {opinion}</translation>
    </message>
</context>
<context>
    <name>LoanKind</name>
    <message>
        <source>Borrow</source>
        <translation>借阅</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>改档</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>查阅</translation>
    </message>
</context>
<context>
    <name>LoanPurpose</name>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>谈判</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Quarterly refresh</source>
        <translation>季度维护</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
</context>
<context>
    <name>LoanState</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Edit handed in</source>
        <translation>改稿已交回</translation>
    </message>
    <message>
        <source>Ended by the clock</source>
        <translation>到期自动收回</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>在借</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Ready for pick-up</source>
        <translation>待领取</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>已召回</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Return to be checked</source>
        <translation>待验收</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已收回权限</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Waiting for release</source>
        <translation>待借出</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>alone in the queue</source>
        <translation>排队只有一人</translation>
    </message>
    <message>
        <source>already decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>already proposed</source>
        <translation>已提出</translation>
    </message>
    <message>
        <source>already restricted</source>
        <translation>已在限制中</translation>
    </message>
    <message>
        <source>fewer than three loans overdue this quarter</source>
        <translation>本季度逾期不足三次</translation>
    </message>
    <message>
        <source>not proposed</source>
        <translation>尚未提出</translation>
    </message>
    <message>
        <source>renewal already asked for</source>
        <translation>已申请续借</translation>
    </message>
</context>
<context>
    <name>LoanStep</name>
    <message>
        <source>manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>renewal</source>
        <translation>续借</translation>
    </message>
    <message>
        <source>review of the edit</source>
        <translation>改稿审核</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>第 {number} 步</translation>
    </message>
    <message>
        <source>superior of the borrower</source>
        <translation>借阅人直接上级</translation>
    </message>
    <message>
        <source>superior of the responsible person</source>
        <translation>责任人直接上级</translation>
    </message>
    <message>
        <source>the borrower&apos;s wish for a renewal</source>
        <translation>借阅人的续借申请</translation>
    </message>
    <message>
        <source>the custodian&apos;s proposal</source>
        <translation>档案管理人的提议</translation>
    </message>
</context>
<context>
    <name>LoanStepState</name>
    <message>
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>LoanTable</name>
    <message>
        <source>Archive no.</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借阅人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>现由</translation>
    </message>
    <message>
        <source>Lent on</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借阅单</translation>
    </message>
    <message>
        <source>No archives on loan</source>
        <translation>没有在借档案</translation>
    </message>
    <message>
        <source>No loan fits the search</source>
        <translation>没有符合搜索的借阅单</translation>
    </message>
    <message>
        <source>No overdue loans</source>
        <translation>没有逾期借阅</translation>
    </message>
    <message>
        <source>No requests wait for your approval</source>
        <translation>没有待您审批的申请</translation>
    </message>
    <message>
        <source>Nobody waits in a queue</source>
        <translation>没有人排队</translation>
    </message>
    <message>
        <source>Nothing to be handled</source>
        <translation>没有待办理的借阅</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The register is empty</source>
        <translation>登记簿是空的</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>保留至</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>his turn</source>
        <translation>轮到本人</translation>
    </message>
    <message>
        <source>no. {place}, {ahead} ahead</source>
        <translation>第 {place} 位,前面 {ahead} 位</translation>
    </message>
    <message>
        <source>{days} days overdue</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>{place}, {ahead} before</source>
        <translation>{place} · 前 {ahead} 位</translation>
    </message>
    <message>
        <source>{state}, {days} days late</source>
        <translation>{state}(晚 {days} 天)</translation>
    </message>
</context>
<context>
    <name>LoanView</name>
    <message>
        <source>For my approval</source>
        <translation>待我审批</translation>
    </message>
    <message>
        <source>My loans</source>
        <translation>我的借阅</translation>
    </message>
    <message>
        <source>On loan</source>
        <translation>在借</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>To be handled</source>
        <translation>待办理</translation>
    </message>
</context>
<context>
    <name>LoansTab</name>
    <message>
        <source>Loans</source>
        <translation>借阅</translation>
    </message>
    <message>
        <source>Loans table</source>
        <translation>借阅表</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>查看档案</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>{count} loans</source>
        <translation>{count} 张借阅单</translation>
    </message>
</context>
<context>
    <name>LockDialog</name>
    <message>
        <source>A dialog with unfinished work is open: unlock first.</source>
        <translation>有未完成的窗口,请先解锁。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Sign-in message</source>
        <translation>登录提示</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>{name}, your work is kept. Type your password to go on.</source>
        <translation>{name},您的工作已保留。请输入密码继续。</translation>
    </message>
</context>
<context>
    <name>LongList</name>
    <message>
        <source>{count} rows</source>
        <translation>{count} 条</translation>
    </message>
</context>
<context>
    <name>LostReason</name>
    <message>
        <source>Closed down</source>
        <translation>停业</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞争对手</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>搬迁</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Diagnostics copied; they hold no customer data.</source>
        <translation>诊断信息已复制,不含客户数据。</translation>
    </message>
    <message>
        <source>Kehu Desk</source>
        <translation>客户档案台</translation>
    </message>
    <message>
        <source>Kehu Desk — Demo</source>
        <translation>客户档案台 — 演示</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>程序出现问题。</translation>
    </message>
    <message>
        <source>The clock&apos;s work on loans</source>
        <translation>借阅到期处理</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>密码已修改。</translation>
    </message>
    <message>
        <source>What was saved is safe. Try again; if it happens again, tell the administrator: the log names the cause.</source>
        <translation>已保存的内容不受影响。请重试;如再次出现,请告知系统管理员,日志中记有原因。</translation>
    </message>
    <message>
        <source>{name} · {roles}</source>
        <translation>{name} · {roles}</translation>
    </message>
    <message>
        <source>“{what}” did not work.</source>
        <translation>“{what}”没有完成。</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Preparing the pages</source>
        <translation>正在排版</translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Map</source>
        <translation>影响关系图</translation>
    </message>
    <message>
        <source>Map of influence</source>
        <translation>影响关系图</translation>
    </message>
    <message>
        <source>{people}. Lines: {lines}.</source>
        <translation>{people}。关系：{lines}。</translation>
    </message>
</context>
<context>
    <name>Margin</name>
    <message>
        <source>High margin</source>
        <translation>高毛利</translation>
    </message>
    <message>
        <source>Low margin</source>
        <translation>低毛利</translation>
    </message>
    <message>
        <source>Usual margin</source>
        <translation>一般毛利</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>MarketDialog</name>
    <message>
        <source>Note market</source>
        <translation>登记市场</translation>
    </message>
</context>
<context>
    <name>MarketMapPage</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Choose one line first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Coverage by region</source>
        <translation>各区域覆盖率</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户性质</translation>
    </message>
    <message>
        <source>Customers that are like our A customers and buy nothing of us yet, with what is alike.</source>
        <translation>与我们A级客户相似、但尚未向我们进货的客户,并说明相似之处。</translation>
    </message>
    <message>
        <source>Like our best customers</source>
        <translation>与优质客户相似</translation>
    </message>
    <message>
        <source>Market map</source>
        <translation>市场地图</translation>
    </message>
    <message>
        <source>Note market…</source>
        <translation>登记市场…</translation>
    </message>
    <message>
        <source>Nothing is known of the market here yet. Note how many outlets a region has.</source>
        <translation>这里还没有市场情况。请登记某区域有多少家终端。</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>按省汇总</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save white spaces…</source>
        <translation>导出市场空白清单…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>White spaces</source>
        <translation>市场空白</translation>
    </message>
    <message>
        <source>White: below 30 % coverage with at least the middle potential. The picture shows the lowest coverage.</source>
        <translation>空白:覆盖率低于30 %且潜力不低于中位数。图中为覆盖率最低的区域。</translation>
    </message>
    <message>
        <source>alike: {traits}; like {names}</source>
        <translation>相同:{traits};类似于{names}</translation>
    </message>
</context>
<context>
    <name>MarketTable</name>
    <message>
        <source>As of, source</source>
        <translation>截至与来源</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户性质</translation>
    </message>
    <message>
        <source>Facts of rivals</source>
        <translation>竞争情报</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方客户</translation>
    </message>
    <message>
        <source>Outlets known</source>
        <translation>已知终端数</translation>
    </message>
    <message>
        <source>Potential a year</source>
        <translation>年潜力</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Appearance…</source>
        <translation>外观…</translation>
    </message>
    <message>
        <source>Background jobs</source>
        <translation>后台任务</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>修改密码…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>This tab offers nothing now</source>
        <translation>本页暂无业务操作</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>Password strength</source>
        <translation>密码强度</translation>
    </message>
    <message>
        <source>at least {count} characters</source>
        <translation>至少 {count} 个字符</translation>
    </message>
    <message>
        <source>easy to guess</source>
        <translation>容易猜到</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>very weak</source>
        <translation>很弱</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>{count} more characters</source>
        <translation>还差 {count} 个字符</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>and {count} more</source>
        <translation>另 {count} 个</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Calendar of visits</source>
        <translation>拜访日历</translation>
    </message>
</context>
<context>
    <name>MovedDialog</name>
    <message>
        <source>Left on</source>
        <translation>离开日期</translation>
    </message>
    <message>
        <source>Record a move</source>
        <translation>登记去向</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Went to: choose the customer above.</source>
        <translation>去向：请在上方选择客户。</translation>
    </message>
    <message>
        <source>Went to: {name}</source>
        <translation>去向：{name}</translation>
    </message>
</context>
<context>
    <name>MovementDialog</name>
    <message>
        <source>Code, barcode or name</source>
        <translation>编码、条码或品名</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Record stock movement</source>
        <translation>登记库存变动</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Where from or where to</source>
        <translation>来源或去向</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>NeedDialogs</name>
    <message>
        <source>At least {least} characters</source>
        <translation>至少 {least} 个字</translation>
    </message>
    <message>
        <source>Correct need</source>
        <translation>更正需求</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>落实人</translation>
    </message>
    <message>
        <source>Met on</source>
        <translation>满足日期</translation>
    </message>
    <message>
        <source>Need met</source>
        <translation>需求已满足</translation>
    </message>
    <message>
        <source>Note need</source>
        <translation>登记需求</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>我方答复</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>谢绝</translation>
    </message>
</context>
<context>
    <name>NeedField</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求内容</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Wished for by</source>
        <translation>期望日期</translation>
    </message>
    <message>
        <source>Worth in a year</source>
        <translation>年潜力</translation>
    </message>
</context>
<context>
    <name>NeedKind</name>
    <message>
        <source>Delivery</source>
        <translation>送货</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统对接</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
</context>
<context>
    <name>NeedPriority</name>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
</context>
<context>
    <name>NeedState</name>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已谢绝</translation>
    </message>
</context>
<context>
    <name>NeedTable</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>落实人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求内容</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Wished for by</source>
        <translation>期望日期</translation>
    </message>
    <message>
        <source>Worth in a year</source>
        <translation>年潜力</translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message>
        <source>Choose a need on the left.</source>
        <translation>请在左边选择一条需求。</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>落实人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Met on</source>
        <translation>满足日期</translation>
    </message>
    <message>
        <source>Met…</source>
        <translation>已满足…</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求内容</translation>
    </message>
    <message>
        <source>Need, contact or customer</source>
        <translation>需求、提出人或客户</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>No needs are written down here yet. What customers ask for beyond what they buy is noted here.</source>
        <translation>这里还没有需求。客户在购买之外提出的要求，在这里登记。</translation>
    </message>
    <message>
        <source>Note need…</source>
        <translation>登记需求…</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>我方答复</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>计划…</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>谢绝…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Table of needs</source>
        <translation>需求表</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>提出日期</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>Wished for by</source>
        <translation>期望日期</translation>
    </message>
    <message>
        <source>Worth in a year</source>
        <translation>年潜力</translation>
    </message>
    <message>
        <source>{sum} yuan</source>
        <translation>{sum} 元</translation>
    </message>
</context>
<context>
    <name>NewArchive</name>
    <message>
        <source>Already on file</source>
        <translation>已有档案</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Check for duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Needed for the submission</source>
        <translation>提交审核所需</translation>
    </message>
    <message>
        <source>New archive</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Nothing like it is on file.</source>
        <translation>没有发现相同或相近的客户。</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>仍要建档</translation>
    </message>
    <message>
        <source>Reason for a second archive (five characters or more)</source>
        <translation>再建一份的理由(不少于五个字)</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>保存并新建</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>At least ten characters, hard to guess: no names, dates or phone numbers.</source>
        <translation>至少 10 个字符且不易猜到,不要用姓名、日期或电话号码。</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>Password strength</source>
        <translation>密码强度</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>新密码与当前密码相同。</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>两次输入的新密码不一致。</translation>
    </message>
    <message>
        <source>Type the present password first.</source>
        <translation>请先输入当前密码。</translation>
    </message>
    <message>
        <source>Your password was set by an administrator. Choose one that only you know; then the desk opens.</source>
        <translation>您的密码由管理员设置。请改成只有您知道的密码,然后进入。</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>Choose a notice that leads to a matter.</source>
        <translation>请选择一条可以打开的通知。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No notices</source>
        <translation>没有通知</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Complaint {complaint} has waited for the customer for {days} days. Ask again, or go on without.</source>
        <translation>投诉 {complaint} 等待客户已 {days} 天。请再次联系客户，或不再等待继续处理。</translation>
    </message>
    <message>
        <source>Complaint {complaint} of your customer is closed.</source>
        <translation>您客户的投诉 {complaint} 已结案。</translation>
    </message>
    <message>
        <source>Complaint {complaint} of your customer is worked on again.</source>
        <translation>您客户的投诉 {complaint} 已重新处理。</translation>
    </message>
    <message>
        <source>Complaint {complaint} of your customer was rejected. The reason stands with it.</source>
        <translation>您客户的投诉 {complaint} 不予受理，原因见该单。</translation>
    </message>
    <message>
        <source>Contract {contract} ends on {end}, in {days} days. Renew it or let it end.</source>
        <translation>合同 {contract} 将于 {end} 到期，还有 {days} 天，请办理续签或到期终结。</translation>
    </message>
    <message>
        <source>Contract {contract} renews itself: the draft {successor} is ready to be checked and handed in.</source>
        <translation>合同 {contract} 自动续签，续签草稿 {successor} 已生成，请核对后提交。</translation>
    </message>
    <message>
        <source>Goods are delivered since {since} on contract {contract}, which nobody has signed. Get it signed or stop delivery.</source>
        <translation>合同 {contract} 尚未签署，却自 {since} 起已发货，请尽快签署或停止发货。</translation>
    </message>
    <message>
        <source>Information {fact}, which you follow, stands at “{state}” now.</source>
        <translation>您订阅的情报 {fact} 现为“{state}”。</translation>
    </message>
    <message>
        <source>Order proposal {proposal} was sent back: {reason}</source>
        <translation>要货计划 {proposal} 被退回:{reason}</translation>
    </message>
    <message>
        <source>Return {number} has lapsed: the goods did not come in time. Register it anew if they still do.</source>
        <translation>退换货单 {number} 已失效：货物未按期寄回。如仍寄回，请重新登记。</translation>
    </message>
    <message>
        <source>The day of notice of contract {contract} is near; it ends on {end}. Say in time whether it goes on.</source>
        <translation>合同 {contract}（{end} 到期）的通知期限将至，请及时告知对方是否续签。</translation>
    </message>
    <message>
        <source>The emergency opening {number} of “{customer}” by {person} was not reviewed in time.</source>
        <translation>{person} 对“{customer}”的紧急查阅 {number} 逾期未复核。</translation>
    </message>
    <message>
        <source>The originals of contract {contract}, sent on {sent}, are not back yet.</source>
        <translation>合同 {contract} 的原件于 {sent} 寄出，至今未收回。</translation>
    </message>
    <message>
        <source>The renewal of {loan} was refused: {reason}</source>
        <translation>{loan} 的续借未获同意:{reason}</translation>
    </message>
    <message>
        <source>The return of {loan} did not pass the check: {reason}</source>
        <translation>{loan} 的归还验收未通过:{reason}</translation>
    </message>
    <message>
        <source>The rule {number} “{title}”, version {version}, holds from {day}. Please read and acknowledge it.</source>
        <translation>规章 {number}《{title}》第 {version} 版自 {day} 起施行,请阅读并确认。</translation>
    </message>
    <message>
        <source>The seal {seal} is in custody again ({person}).</source>
        <translation>印章“{seal}”已找回并重新保管({person})。</translation>
    </message>
    <message>
        <source>You may not borrow until {until} (B-065, B-135).</source>
        <translation>{until} 前您不得借阅(规则 B-065、B-135)。</translation>
    </message>
    <message>
        <source>Your emergency opening {number} of “{customer}” was reviewed: {verdict}.</source>
        <translation>您对“{customer}”的紧急查阅 {number} 已复核:{verdict}。</translation>
    </message>
    <message>
        <source>Your standard text {number} “{title}”, version {version}, was published.</source>
        <translation>您起草的标准文本 {number}《{title}》第 {version} 版已公布。</translation>
    </message>
    <message>
        <source>{by} approved your visits of the week of {week}.</source>
        <translation>{by} 批准了你 {week} 那一周的拜访计划。</translation>
    </message>
    <message>
        <source>{by} asks you to see to a promise that falls due on {due}.</source>
        <translation>{by} 请您负责一项 {due} 到期的承诺。</translation>
    </message>
    <message>
        <source>{by} asks you to verify information {fact} by {due}, over “{channel}”.</source>
        <translation>{by} 请您在 {due} 前通过“{channel}”求证情报 {fact}。</translation>
    </message>
    <message>
        <source>{by} has noted information {fact}, which you follow.</source>
        <translation>{by} 登记了您订阅的情报 {fact}。</translation>
    </message>
    <message>
        <source>{by} put complaint {complaint} into your hands.</source>
        <translation>{by} 把投诉 {complaint} 交给您处理。</translation>
    </message>
    <message>
        <source>{by} reminds you: please bring back {loan}, due {due}.</source>
        <translation>{by} 催还:请归还 {loan},应还 {due}。</translation>
    </message>
    <message>
        <source>{by} sent your visits of the week of {week} back. Change them and hand them in.</source>
        <translation>{by} 退回了你 {week} 那一周的拜访计划，请修改后重新提交。</translation>
    </message>
    <message>
        <source>{by} wrote a word to your report {visit}.</source>
        <translation>{by} 对你的拜访报告 {visit} 作了批示。</translation>
    </message>
    <message>
        <source>{loan} is called back ({cause}); it is due {due} now.</source>
        <translation>{loan} 被召回({cause}),请于 {due} 前归还。</translation>
    </message>
    <message>
        <source>{loan} is ready: what you waited for is kept for you until {until}. Please fetch it.</source>
        <translation>{loan} 可取:为您保留至 {until},请办理借出。</translation>
    </message>
    <message>
        <source>{loan} is renewed. {reason}</source>
        <translation>{loan} 已续借。{reason}</translation>
    </message>
    <message>
        <source>{loan} was ended: {reason} What is outside has to come back; a draft was kept.</source>
        <translation>{loan} 已被撤销:{reason} 在外的载体须交回;草稿已保留。</translation>
    </message>
    <message>
        <source>{loan} was passed over in the queue and keeps its place. {codes}</source>
        <translation>排队轮到 {loan} 时被跳过,次序保留。{codes}</translation>
    </message>
    <message>
        <source>{loan}, due {due}: {stage}.</source>
        <translation>{loan},应还 {due}:{stage}。</translation>
    </message>
    <message>
        <source>{number} ({seal}) was stamped by {person}.</source>
        <translation>{number}({seal})已由{person}盖章。</translation>
    </message>
    <message>
        <source>{number} was approved by {person} and waits for your seal ({seal}).</source>
        <translation>{number} 已由{person}批准,请用“{seal}”盖章。</translation>
    </message>
    <message>
        <source>{person} has approved return {number} in part. Read how much before the goods are sent.</source>
        <translation>{person} 部分批准了退换货单 {number}，寄货前请先看批准数量。</translation>
    </message>
    <message>
        <source>{person} has approved return {number}. The goods can be called for.</source>
        <translation>{person} 批准了退换货单 {number}，可以通知客户寄回货物。</translation>
    </message>
    <message>
        <source>{person} has approved {number} ({seal}). Bring the paper to the keeper of the seal.</source>
        <translation>{person}已批准 {number}({seal})。请把文件交印章保管人盖章。</translation>
    </message>
    <message>
        <source>{person} has decided who keeps the seal {seal} from now on. Please hand it over.</source>
        <translation>{person}已确定印章“{seal}”的新保管人,请办理交接。</translation>
    </message>
    <message>
        <source>{person} has declined the seal {seal}: {reason}</source>
        <translation>{person}未同意设立印章“{seal}”:{reason}</translation>
    </message>
    <message>
        <source>{person} has opened “{customer}” in an emergency ({number}). It has to be reviewed.</source>
        <translation>{person} 紧急查阅了“{customer}”({number}),须复核。</translation>
    </message>
    <message>
        <source>{person} has refused {number} ({seal}): {reason}</source>
        <translation>{person}未批准 {number}({seal}):{reason}</translation>
    </message>
    <message>
        <source>{person} has rejected return {number}. The reason stands in it.</source>
        <translation>{person} 驳回了退换货单 {number}，原因见单据。</translation>
    </message>
    <message>
        <source>{person} has returned your draft {number} “{title}”: {reason}</source>
        <translation>{person}退回了您的草稿 {number}《{title}》:{reason}</translation>
    </message>
    <message>
        <source>{person} has sent return {number} back to be completed. The reason stands in it.</source>
        <translation>{person} 将退换货单 {number} 退回补充，原因见单据。</translation>
    </message>
    <message>
        <source>{person} has settled return {number}.</source>
        <translation>{person} 已结算退换货单 {number}。</translation>
    </message>
    <message>
        <source>{person} has withdrawn the seal {seal}: {reason}</source>
        <translation>{person}已停用印章“{seal}”:{reason}</translation>
    </message>
    <message>
        <source>{person} reminds you: please read and acknowledge the rule {number} “{title}”.</source>
        <translation>{person}提醒您:请阅读并确认规章 {number}《{title}》。</translation>
    </message>
    <message>
        <source>{person} reports the seal {seal} as lost: {reason} It stamps nothing any more.</source>
        <translation>{person}报告印章“{seal}”遗失:{reason}。该印章即日起不得使用。</translation>
    </message>
    <message>
        <source>{waits} waits for what {loan} keeps out for some days more. You may call {loan} back.</source>
        <translation>{waits} 正在等候 {loan} 所借的内容,离应还还有数日。可以召回 {loan}。</translation>
    </message>
</context>
<context>
    <name>NoticeStage</name>
    <message>
        <source>it falls due on the next working day</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>it is 14 days overdue; please decide whether it is lost</source>
        <translation>已逾期 14 天,请决定是否认定遗失</translation>
    </message>
    <message>
        <source>it is 3 days overdue; its borrower works for you</source>
        <translation>已逾期 3 天,借阅人是您的下属</translation>
    </message>
    <message>
        <source>it is 7 days overdue</source>
        <translation>已逾期 7 天</translation>
    </message>
    <message>
        <source>it is overdue and has to come back</source>
        <translation>已逾期,须归还</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Not possible now</source>
        <translation>暂不能办理</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出了问题</translation>
    </message>
    <message>
        <source>This was not done.</source>
        <translation>这一步没有办成。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>{action} was not done.</source>
        <translation>“{action}”没有办成。</translation>
    </message>
</context>
<context>
    <name>OfferedList</name>
    <message>
        <source>Tools of {table}</source>
        <translation>{table}工具栏</translation>
    </message>
</context>
<context>
    <name>OfficeAction</name>
    <message>
        <source>Account changed</source>
        <translation>账号变更</translation>
    </message>
    <message>
        <source>Archive handed in</source>
        <translation>提交建档</translation>
    </message>
    <message>
        <source>Archive opened</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Archive reviewed</source>
        <translation>审核建档</translation>
    </message>
    <message>
        <source>Archive sealed or unsealed</source>
        <translation>封存或解封</translation>
    </message>
    <message>
        <source>Archive taken into custody</source>
        <translation>接收归档</translation>
    </message>
    <message>
        <source>Audit log exported</source>
        <translation>导出审计日志</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Catalogue form printed</source>
        <translation>打印目录表单</translation>
    </message>
    <message>
        <source>Chain verified</source>
        <translation>核验审计链</translation>
    </message>
    <message>
        <source>Copy or file written off</source>
        <translation>载体核销</translation>
    </message>
    <message>
        <source>Customer or team changed hands</source>
        <translation>客户或小组移交</translation>
    </message>
    <message>
        <source>Destruction of an archive</source>
        <translation>档案销毁</translation>
    </message>
    <message>
        <source>Dossier printed</source>
        <translation>打印档案</translation>
    </message>
    <message>
        <source>Draft thrown away or restored</source>
        <translation>草稿移入或移出回收站</translation>
    </message>
    <message>
        <source>Draft written</source>
        <translation>填写草稿</translation>
    </message>
    <message>
        <source>Edit accepted</source>
        <translation>改档归档</translation>
    </message>
    <message>
        <source>Edit reviewed</source>
        <translation>审核改档</translation>
    </message>
    <message>
        <source>Emergency view ended by the clock</source>
        <translation>紧急查阅到时结束</translation>
    </message>
    <message>
        <source>Emergency view reviewed</source>
        <translation>复核紧急查阅</translation>
    </message>
    <message>
        <source>Entry added</source>
        <translation>追加记录</translation>
    </message>
    <message>
        <source>File exported</source>
        <translation>导出文件</translation>
    </message>
    <message>
        <source>Hand-over signed</source>
        <translation>移交签字</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Lending rule changed</source>
        <translation>借阅规定变更</translation>
    </message>
    <message>
        <source>Level lowered</source>
        <translation>降低密级</translation>
    </message>
    <message>
        <source>Level raised</source>
        <translation>提高密级</translation>
    </message>
    <message>
        <source>Loan forced back</source>
        <translation>强制归还</translation>
    </message>
    <message>
        <source>Loan handed out</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Loan recalled</source>
        <translation>催回</translation>
    </message>
    <message>
        <source>Loan requested</source>
        <translation>申请借阅</translation>
    </message>
    <message>
        <source>Loan revoked</source>
        <translation>撤销借阅</translation>
    </message>
    <message>
        <source>Loan step decided</source>
        <translation>审批借阅</translation>
    </message>
    <message>
        <source>Notices read</source>
        <translation>阅读通知</translation>
    </message>
    <message>
        <source>Office founded</source>
        <translation>首次设置</translation>
    </message>
    <message>
        <source>Office setting or working day</source>
        <translation>单位设置或工作日变更</translation>
    </message>
    <message>
        <source>Opened in an emergency</source>
        <translation>紧急查阅</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>修改本人密码</translation>
    </message>
    <message>
        <source>Product or price decided</source>
        <translation>商品或价格已决定</translation>
    </message>
    <message>
        <source>Product or price written or proposed</source>
        <translation>商品或价格录入或提议</translation>
    </message>
    <message>
        <source>Purpose stated</source>
        <translation>说明查阅目的</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>催还</translation>
    </message>
    <message>
        <source>Renewal asked for</source>
        <translation>申请续借</translation>
    </message>
    <message>
        <source>Renewal decided</source>
        <translation>审批续借</translation>
    </message>
    <message>
        <source>Return checked</source>
        <translation>归还验收</translation>
    </message>
    <message>
        <source>Role decided</source>
        <translation>审批角色</translation>
    </message>
    <message>
        <source>Sales plan decided</source>
        <translation>销售计划已决定</translation>
    </message>
    <message>
        <source>Sales plan written or submitted</source>
        <translation>销售计划编制或提交</translation>
    </message>
    <message>
        <source>Section edited under a loan</source>
        <translation>借阅改档</translation>
    </message>
    <message>
        <source>Section viewed</source>
        <translation>查看卷内部分</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Small correction</source>
        <translation>小更正</translation>
    </message>
    <message>
        <source>Viewed in custody</source>
        <translation>保管查看</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>密码错误</translation>
    </message>
</context>
<context>
    <name>OfficeRole</name>
    <message>
        <source>Account manager</source>
        <translation>大客户经理</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>After-sales service</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Archive custodian</source>
        <translation>档案管理人</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Contract officer</source>
        <translation>合同专管员</translation>
    </message>
    <message>
        <source>Credit and finance</source>
        <translation>信用财务</translation>
    </message>
    <message>
        <source>Field rep</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Sales supervisor</source>
        <translation>销售主管</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>小组成员</translation>
    </message>
</context>
<context>
    <name>OfficeSetting</name>
    <message>
        <source>A receipt is confirmed by a second person (1 yes, 0 no)</source>
        <translation>回款须由第二人确认（1 是，0 否）</translation>
    </message>
    <message>
        <source>Ageing: days to pay where a document bears no due day</source>
        <translation>账龄：单据无应付日时的默认付款天数</translation>
    </message>
    <message>
        <source>Ageing: last days of the columns, such as 30/60/90/180/365</source>
        <translation>账龄：各段的末日，如 30/60/90/180/365</translation>
    </message>
    <message>
        <source>Approval: working days until it goes up</source>
        <translation>审批：逾多少工作日上移</translation>
    </message>
    <message>
        <source>Approval: working days until it is listed above</source>
        <translation>审批：逾多少工作日提示上级</translation>
    </message>
    <message>
        <source>Complaint: days from closing to the revisit</source>
        <translation>投诉:结案到回访的天数</translation>
    </message>
    <message>
        <source>Complaint: days in which the same cause counts as repeated</source>
        <translation>投诉:多少天内同原因算重复</translation>
    </message>
    <message>
        <source>Complaint: days of waiting for the customer until a reminder</source>
        <translation>投诉:等待客户多少天后提醒</translation>
    </message>
    <message>
        <source>Complaint: least days between two attempts to reach the customer</source>
        <translation>投诉:两次联系客户至少间隔天数</translation>
    </message>
    <message>
        <source>Complaint: what service may grant without approval, in fen</source>
        <translation>投诉:客服无须批准可赔付金额(分)</translation>
    </message>
    <message>
        <source>Complaint: working hours left from which it is due soon</source>
        <translation>投诉:剩余多少工作小时算即将到期</translation>
    </message>
    <message>
        <source>Complaint: working time to containment, S1/S2/S3/S4</source>
        <translation>投诉:遏制措施时限 S1/S2/S3/S4</translation>
    </message>
    <message>
        <source>Complaint: working time to the final answer, S1/S2/S3/S4</source>
        <translation>投诉:最终答复时限 S1/S2/S3/S4</translation>
    </message>
    <message>
        <source>Complaint: working time to the first reply, S1/S2/S3/S4</source>
        <translation>投诉:首次回复时限 S1/S2/S3/S4</translation>
    </message>
    <message>
        <source>Contract: days before the day of notice at which it is told</source>
        <translation>合同：通知期限前几天提醒</translation>
    </message>
    <message>
        <source>Contract: days of delivery on an unsigned contract that are borne</source>
        <translation>合同：未签合同允许发货的天数</translation>
    </message>
    <message>
        <source>Contract: days until sent originals are due back</source>
        <translation>合同：寄出原件应收回的天数</translation>
    </message>
    <message>
        <source>Contract: first reminder, days before the end</source>
        <translation>合同：第一次到期提醒（到期前天数）</translation>
    </message>
    <message>
        <source>Contract: last reminder, days before the end</source>
        <translation>合同：最后一次到期提醒（到期前天数）</translation>
    </message>
    <message>
        <source>Contract: second reminder, days before the end</source>
        <translation>合同：第二次到期提醒（到期前天数）</translation>
    </message>
    <message>
        <source>Contract: third reminder, days before the end</source>
        <translation>合同：第三次到期提醒（到期前天数）</translation>
    </message>
    <message>
        <source>Contract: what a superior may approve, in fen</source>
        <translation>合同：直接上级批准限额（分）</translation>
    </message>
    <message>
        <source>Contract: working days to approve</source>
        <translation>合同：批准期限（工作日）</translation>
    </message>
    <message>
        <source>Contract: working days to review</source>
        <translation>合同：审核期限（工作日）</translation>
    </message>
    <message>
        <source>Credit: approved orders count as owed (1 yes, 0 no)</source>
        <translation>授信：已批准订单计入敞口(1 是，0 否)</translation>
    </message>
    <message>
        <source>Credit: at most so many per cent of the customer&apos;s own funds</source>
        <translation>授信：不超过客户自有净资产的百分之几</translation>
    </message>
    <message>
        <source>Credit: check when an order is approved (1 yes, 0 no)</source>
        <translation>授信：批准订单时检查(1 是，0 否)</translation>
    </message>
    <message>
        <source>Credit: check when goods are delivered (1 yes, 0 no)</source>
        <translation>授信：发货时检查(1 是，0 否)</translation>
    </message>
    <message>
        <source>Credit: clean days before a status is eased</source>
        <translation>授信：放宽状态前须无逾期的天数</translation>
    </message>
    <message>
        <source>Credit: days overdue that stop no order yet</source>
        <translation>授信：不影响下单的逾期天数</translation>
    </message>
    <message>
        <source>Credit: factor of grade A, per cent</source>
        <translation>授信：A 级系数(%)</translation>
    </message>
    <message>
        <source>Credit: factor of grade AA, per cent</source>
        <translation>授信：AA 级系数(%)</translation>
    </message>
    <message>
        <source>Credit: factor of grade AAA, per cent</source>
        <translation>授信：AAA 级系数(%)</translation>
    </message>
    <message>
        <source>Credit: factor of grade B, per cent</source>
        <translation>授信：B 级系数(%)</translation>
    </message>
    <message>
        <source>Credit: factor of grade C, per cent</source>
        <translation>授信：C 级系数(%)</translation>
    </message>
    <message>
        <source>Credit: from so many broken promises, cash only is proposed</source>
        <translation>授信：承诺未兑现几次起建议现款现货</translation>
    </message>
    <message>
        <source>Credit: months that a limit holds at most</source>
        <translation>授信：额度最长有效月数</translation>
    </message>
    <message>
        <source>Credit: overdue beyond so many days, cash only is proposed</source>
        <translation>授信：逾期超过几天建议现款现货</translation>
    </message>
    <message>
        <source>Credit: overdue beyond so many days, hold is proposed</source>
        <translation>授信：逾期超过几天建议暂停发货</translation>
    </message>
    <message>
        <source>Credit: overdue beyond so many days, watch is proposed</source>
        <translation>授信：逾期超过几天建议关注</translation>
    </message>
    <message>
        <source>Credit: per cent of a guarantee that count</source>
        <translation>授信：担保按百分之几计入</translation>
    </message>
    <message>
        <source>Credit: used beyond so many per cent, hold is proposed</source>
        <translation>授信：占用超过百分之几建议暂停发货</translation>
    </message>
    <message>
        <source>Credit: what a superior may grant, in ten thousand yuan</source>
        <translation>授信：主管可批额度(万元)</translation>
    </message>
    <message>
        <source>Days between two dunning letters</source>
        <translation>两次催款函之间的天数</translation>
    </message>
    <message>
        <source>Days without use until an archive sleeps</source>
        <translation>沉睡档案：未利用天数</translation>
    </message>
    <message>
        <source>Dead stock: days in which nothing went out</source>
        <translation>呆滞:无出货天数</translation>
    </message>
    <message>
        <source>Duplicate checks in an hour</source>
        <translation>每小时查重次数</translation>
    </message>
    <message>
        <source>Editing term, level 1, days</source>
        <translation>改档期限（内部），天</translation>
    </message>
    <message>
        <source>Editing term, level 2, days</source>
        <translation>改档期限（秘密），天</translation>
    </message>
    <message>
        <source>Editing term, level 3, days</source>
        <translation>改档期限（机密），天</translation>
    </message>
    <message>
        <source>Edits of level 1 by the owner are handed out at once (1 yes, 0 no)</source>
        <translation>责任人改内部档自动借出（1 是，0 否）</translation>
    </message>
    <message>
        <source>Edits open at a time</source>
        <translation>同时改档数</translation>
    </message>
    <message>
        <source>Emergency view: minutes</source>
        <translation>紧急查阅:分钟数</translation>
    </message>
    <message>
        <source>Emergency view: working days to review</source>
        <translation>紧急查阅:复核工作日</translation>
    </message>
    <message>
        <source>Filing: days for archives taken over</source>
        <translation>建档：历史补档期限，天</translation>
    </message>
    <message>
        <source>Filing: days from first contact</source>
        <translation>建档：首次接触后期限，天</translation>
    </message>
    <message>
        <source>Filing: working days to accept</source>
        <translation>建档：归档期限，工作日</translation>
    </message>
    <message>
        <source>Filing: working days to hand in again</source>
        <translation>建档：退回重交期限，工作日</translation>
    </message>
    <message>
        <source>Filing: working days to review</source>
        <translation>建档：审核期限，工作日</translation>
    </message>
    <message>
        <source>Hand-over: days of print, export and sync shown</source>
        <translation>移交清单：列出近几天的打印、导出、带走</translation>
    </message>
    <message>
        <source>Hours of a working day, such as 09:00-12:00/13:30-18:00</source>
        <translation>工作时间,如 09:00-12:00/13:30-18:00</translation>
    </message>
    <message>
        <source>Idle minutes until the window locks</source>
        <translation>无操作自动锁定，分钟</translation>
    </message>
    <message>
        <source>Information: a single authoritative source corroborates (1 yes, 0 no)</source>
        <translation>情报:单一权威信源即算印证(1 是,0 否)</translation>
    </message>
    <message>
        <source>Information: days before its end from which a fact expires soon</source>
        <translation>情报:失效前提示天数</translation>
    </message>
    <message>
        <source>Information: days that a fact holds unless said otherwise</source>
        <translation>情报:默认有效天数</translation>
    </message>
    <message>
        <source>Information: days within which a fact should be corroborated</source>
        <translation>情报:应完成印证的天数</translation>
    </message>
    <message>
        <source>Information: independent sources that corroborate a fact</source>
        <translation>情报:印证所需的独立信源数</translation>
    </message>
    <message>
        <source>Late edit: hours that the lock stays</source>
        <translation>改档逾期：保留锁定小时数</translation>
    </message>
    <message>
        <source>Letters of customer numbers</source>
        <translation>客户编号字头</translation>
    </message>
    <message>
        <source>Loan: working days after an edit is sent back</source>
        <translation>借阅：改档退回后期限，工作日</translation>
    </message>
    <message>
        <source>Loan: working days to hand out after approval</source>
        <translation>借阅：批准后借出期限，工作日</translation>
    </message>
    <message>
        <source>Look-up: idle minutes until it ends</source>
        <translation>查阅：无操作结束，分钟</translation>
    </message>
    <message>
        <source>Look-ups open at a time</source>
        <translation>同时查阅数</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Overdue: days after which a manager declares a loss</source>
        <translation>逾期:几天后可由经理认定遗失</translation>
    </message>
    <message>
        <source>Overstock: days that a stock may last</source>
        <translation>积压:库存可销天数上限</translation>
    </message>
    <message>
        <source>Printed copies, level 1</source>
        <translation>打印份数（内部）</translation>
    </message>
    <message>
        <source>Printed copies, level 2</source>
        <translation>打印份数（秘密）</translation>
    </message>
    <message>
        <source>Printed copies, level 3</source>
        <translation>打印份数（机密）</translation>
    </message>
    <message>
        <source>Quarterly refresh: days that must remain after marking</source>
        <translation>季度维护：标记后本季至少剩余天数</translation>
    </message>
    <message>
        <source>Quarterly refresh: months of cooperation before it is proposed</source>
        <translation>季度维护：合作满几个月自动建议</translation>
    </message>
    <message>
        <source>Quarterly refresh: working days after it is sent back</source>
        <translation>季度维护：退回后的工作日</translation>
    </message>
    <message>
        <source>Queue: a recall is offered when more days are left</source>
        <translation>排队:剩余超过几天时提示可召回</translation>
    </message>
    <message>
        <source>Queue: days until a place lapses</source>
        <translation>排队:排队失效的天数</translation>
    </message>
    <message>
        <source>Queue: working days that a loan is kept ready</source>
        <translation>排队:待领保留的工作日</translation>
    </message>
    <message>
        <source>Raised level: working days for a fresh approval</source>
        <translation>升密后重新审批的工作日</translation>
    </message>
    <message>
        <source>Reading term, level 1, days</source>
        <translation>借阅期限（内部），天</translation>
    </message>
    <message>
        <source>Reading term, level 2, days</source>
        <translation>借阅期限（秘密），天</translation>
    </message>
    <message>
        <source>Reading term, level 3, days</source>
        <translation>借阅期限（机密），天</translation>
    </message>
    <message>
        <source>Readings of level 2 open at a time</source>
        <translation>同时借阅数（秘密）</translation>
    </message>
    <message>
        <source>Readings of level 3 open at a time</source>
        <translation>同时借阅数（机密）</translation>
    </message>
    <message>
        <source>Readings open at a time</source>
        <translation>同时借阅数</translation>
    </message>
    <message>
        <source>Renewal of editing, level 1, days</source>
        <translation>改档每次续借天数,内部</translation>
    </message>
    <message>
        <source>Renewal of editing, level 2, days</source>
        <translation>改档每次续借天数,秘密</translation>
    </message>
    <message>
        <source>Renewal of reading, level 1, days</source>
        <translation>借阅每次续借天数,内部</translation>
    </message>
    <message>
        <source>Renewal of reading, level 2, days</source>
        <translation>借阅每次续借天数,秘密</translation>
    </message>
    <message>
        <source>Renewal: days before the due day from which it may be asked for</source>
        <translation>续借:应还日前几天起可申请</translation>
    </message>
    <message>
        <source>Renewals of editing, level 1</source>
        <translation>改档续借次数,内部</translation>
    </message>
    <message>
        <source>Renewals of editing, level 2</source>
        <translation>改档续借次数,秘密</translation>
    </message>
    <message>
        <source>Renewals of reading, level 1</source>
        <translation>借阅续借次数,内部</translation>
    </message>
    <message>
        <source>Renewals of reading, level 2</source>
        <translation>借阅续借次数,秘密</translation>
    </message>
    <message>
        <source>Renewed editing, level 1: days from release at most</source>
        <translation>改档续借后最长天数(自借出起),内部</translation>
    </message>
    <message>
        <source>Renewed editing, level 2: days from release at most</source>
        <translation>改档续借后最长天数(自借出起),秘密</translation>
    </message>
    <message>
        <source>Renewed reading, level 1: days from release at most</source>
        <translation>借阅续借后最长天数(自借出起),内部</translation>
    </message>
    <message>
        <source>Renewed reading, level 2: days from release at most</source>
        <translation>借阅续借后最长天数(自借出起),秘密</translation>
    </message>
    <message>
        <source>Replenishment: days after which a count is old</source>
        <translation>要货:盘存超过多少天算过期</translation>
    </message>
    <message>
        <source>Replenishment: days between two reviews</source>
        <translation>要货:检查间隔天数</translation>
    </message>
    <message>
        <source>Replenishment: days that an order covers</source>
        <translation>要货:每次要货覆盖天数</translation>
    </message>
    <message>
        <source>Replenishment: per cent of the shelf life that goods may lie</source>
        <translation>要货:允许占用保质期的百分比</translation>
    </message>
    <message>
        <source>Replenishment: per cent that may be changed without a reason</source>
        <translation>要货:无需理由的调整幅度(%)</translation>
    </message>
    <message>
        <source>Replenishment: service level of customers of grade A, per cent</source>
        <translation>要货:A 级客户服务水平(%)</translation>
    </message>
    <message>
        <source>Replenishment: service level of grade B and without grade, per cent</source>
        <translation>要货:B 级及未分级客户服务水平(%)</translation>
    </message>
    <message>
        <source>Replenishment: service level of grade C, per cent</source>
        <translation>要货:C 级客户服务水平(%)</translation>
    </message>
    <message>
        <source>Replenishment: weeks of promotions are left out (1 yes, 0 no)</source>
        <translation>要货:剔除促销周(1 是,0 否)</translation>
    </message>
    <message>
        <source>Restriction: days</source>
        <translation>限制借阅:天数</translation>
    </message>
    <message>
        <source>Restriction: overdue loans in a quarter</source>
        <translation>限制借阅:一季度内逾期次数</translation>
    </message>
    <message>
        <source>Returns: a superior decides up to, in fen</source>
        <translation>退换货：直接上级可审批的金额上限（分）</translation>
    </message>
    <message>
        <source>Returns: cap of the rate where no contract names one, 1/100 per cent</source>
        <translation>退换货：合同未约定时的退货率上限（万分之一）</translation>
    </message>
    <message>
        <source>Returns: damage in transit, days from delivery</source>
        <translation>退换货：运输破损，发货后天数</translation>
    </message>
    <message>
        <source>Returns: damaged package, days from delivery</source>
        <translation>退换货：包装破损，发货后天数</translation>
    </message>
    <message>
        <source>Returns: days that a request may be dated back</source>
        <translation>退换货：申请日期可回填的天数</translation>
    </message>
    <message>
        <source>Returns: days until awaited goods must have come</source>
        <translation>退换货：通知寄回后等待收货的天数</translation>
    </message>
    <message>
        <source>Returns: expired goods, days after expiry</source>
        <translation>退换货：过期商品，到期后天数</translation>
    </message>
    <message>
        <source>Returns: near expiry, days of life that must be left</source>
        <translation>退换货：临期商品，至少剩余的保质天数</translation>
    </message>
    <message>
        <source>Returns: slow moving goods, days from delivery</source>
        <translation>退换货：滞销商品，发货后天数</translation>
    </message>
    <message>
        <source>Returns: warning from this share of the cap, per cent</source>
        <translation>退换货：达到退货率上限的百分之几时预警</translation>
    </message>
    <message>
        <source>Returns: wrong goods or too many, days from delivery</source>
        <translation>退换货：错发或多发，发货后天数</translation>
    </message>
    <message>
        <source>Rows of own customers exported or copied in a day</source>
        <translation>每天可导出或复制的本人客户行数</translation>
    </message>
    <message>
        <source>Sealed archives kept ten years: years</source>
        <translation>封存后保管十年类：年数</translation>
    </message>
    <message>
        <source>Sealed archives kept thirty years: years</source>
        <translation>封存后保管三十年类：年数</translation>
    </message>
    <message>
        <source>Stock: day of the month from which the count is asked for</source>
        <translation>库存：每月几日起提醒盘点</translation>
    </message>
    <message>
        <source>Stock: days of the next month in which it is still asked for</source>
        <translation>库存：次月几日内仍提醒盘点</translation>
    </message>
    <message>
        <source>Stock: per cent that derived sales may differ from reported ones</source>
        <translation>库存：推算销量与上报销量允许相差的百分比</translation>
    </message>
    <message>
        <source>Two signatures above so much, in ten thousand yuan</source>
        <translation>超过多少须两人签字(万元)</translation>
    </message>
    <message>
        <source>Visits: hours after the end until a report is late</source>
        <translation>拜访：结束后多少小时未提交算迟报</translation>
    </message>
    <message>
        <source>Visits: metres from the customer&apos;s address that are flagged</source>
        <translation>拜访：签到距客户地址超过多少米加标记</translation>
    </message>
</context>
<context>
    <name>OfficeTab</name>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Role approval</source>
        <translation>角色审批</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Users and roles</source>
        <translation>用户与角色</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核验</translation>
    </message>
</context>
<context>
    <name>OfficeWhy</name>
    <message>
        <source>1 to 60 characters; for the letters of numbers 2 to 4 capitals.</source>
        <translation>1 至 60 个字；编号字头为 2 至 4 个大写字母。</translation>
    </message>
    <message>
        <source>2 to 32 letters, digits, dots or dashes.</source>
        <translation>2 至 32 个字母、数字、点或横线。</translation>
    </message>
    <message>
        <source>A superior is a supervisor, an account manager or a manager with an open account.</source>
        <translation>直接上级须是账号有效的销售主管、大客户经理或经理。</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}.</source>
        <translation>请填 {least} 至 {most} 的整数。</translation>
    </message>
    <message>
        <source>At least ten characters.</source>
        <translation>至少 10 个字符。</translation>
    </message>
    <message>
        <source>At most 60 characters.</source>
        <translation>最多 60 个字。</translation>
    </message>
    <message>
        <source>Four figures for S1/S2/S3/S4: 2h for working hours, 5d for working days, - for no limit: 2h/4h/1d/2d.</source>
        <translation>按 S1/S2/S3/S4 写四个数:2h 为工作小时,5d 为工作日,- 为不限,如 2h/4h/1d/2d。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>Somebody else who works with customers and whose account is open.</source>
        <translation>代理人须是另一位账号有效、经办客户业务的人。</translation>
    </message>
    <message>
        <source>Spans of hours and minutes with a stroke between, each after the one before: 09:00-12:00/13:30-18:00.</source>
        <translation>写时段,用斜线隔开,后一段晚于前一段,如 09:00-12:00/13:30-18:00。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>This cannot be changed here.</source>
        <translation>此项不能在这里修改。</translation>
    </message>
    <message>
        <source>This is the old password.</source>
        <translation>与原密码相同。</translation>
    </message>
    <message>
        <source>This person stands below: the line of superiors would be a circle.</source>
        <translation>此人是其下级，上下级关系会成环。</translation>
    </message>
    <message>
        <source>Too easy to guess: no names, dates, phone numbers or keyboard rows.</source>
        <translation>太容易猜到：不要用姓名、日期、电话或键盘顺序。</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>At least ten characters</source>
        <translation>不少于 10 个字</translation>
    </message>
    <message>
        <source>At least {count} more characters</source>
        <translation>还需至少 {count} 个字</translation>
    </message>
    <message>
        <source>Before anything is shown these are told: {names}.</source>
        <translation>显示内容之前,将通知:{names}。</translation>
    </message>
    <message>
        <source>Characters of the reason</source>
        <translation>理由字数</translation>
    </message>
    <message>
        <source>Emergency view</source>
        <translation>紧急查阅</translation>
    </message>
    <message>
        <source>If it was not, you borrow nothing for a time, and an incident is noted.</source>
        <translation>如认定不合理,您将在一段时间内不得借阅,并记为事件。</translation>
    </message>
    <message>
        <source>Kind of emergency</source>
        <translation>紧急类别</translation>
    </message>
    <message>
        <source>No archive chosen yet</source>
        <translation>尚未选择档案</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>立即查阅</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The archive is open to you for {minutes} minutes, to look at only: no print, no export, no edit.</source>
        <translation>本档案对您开放 {minutes} 分钟,仅供查看,不得打印、导出或修改。</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>Within {days} working days a custodian or a manager says whether it was justified.</source>
        <translation>{days} 个工作日内由档案管理人或经理复核是否合理。</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>本人密码</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 个字</translation>
    </message>
</context>
<context>
    <name>OpeningsPage</name>
    <message>
        <source>At that time: {overdue} loans overdue, barred from borrowing until {until}</source>
        <translation>当时:逾期借阅 {overdue} 笔,限制借阅至 {until}</translation>
    </message>
    <message>
        <source>Choose one line first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Emergency views</source>
        <translation>紧急查阅表</translation>
    </message>
    <message>
        <source>Emergency view…</source>
        <translation>紧急查阅…</translation>
    </message>
    <message>
        <source>For sixty minutes one archive, to look at only. Others are told at once, and somebody reviews it (B-130 to B-136).</source>
        <translation>六十分钟内仅查看一个档案;当即通知他人,事后须复核(规则 B-130 至 B-136)。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Kind of emergency</source>
        <translation>紧急类别</translation>
    </message>
    <message>
        <source>No archive was opened in an emergency</source>
        <translation>没有紧急查阅</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Only what is over and was not reviewed yet can be reviewed (B-133).</source>
        <translation>只能复核已结束且尚未复核的紧急查阅(规则 B-133)。</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Open until {time}</source>
        <translation>查阅至 {time}</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>查阅人</translation>
    </message>
    <message>
        <source>Openings</source>
        <translation>查阅记录</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>理由:{reason}</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>复核期限</translation>
    </message>
    <message>
        <source>Review is late</source>
        <translation>复核逾期</translation>
    </message>
    <message>
        <source>Reviewed {time} by {person}: {note}</source>
        <translation>{time} 由 {person} 复核:{note}</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>复核…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Told: {names}</source>
        <translation>已通知:{names}</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>OpportunityDialog</name>
    <message>
        <source>Chance (%)</source>
        <translation>把握（%）</translation>
    </message>
    <message>
        <source>Correct opportunity</source>
        <translation>更正机会</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Expected (yuan)</source>
        <translation>预计金额（元）</translation>
    </message>
    <message>
        <source>In hand of</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>It rests on more than a relation</source>
        <translation>不只凭关系</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>机会</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>成熟</translation>
    </message>
    <message>
        <source>Record opportunity</source>
        <translation>登记机会</translation>
    </message>
    <message>
        <source>Weight of {factor}</source>
        <translation>{factor}评分</translation>
    </message>
    <message>
        <source>What speaks for us (two of the first four at least)</source>
        <translation>我方优势（前四项至少两项）</translation>
    </message>
    <message>
        <source>With</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>弱</translation>
    </message>
</context>
<context>
    <name>OpportunityState</name>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成功</translation>
    </message>
</context>
<context>
    <name>OrderDeeds</name>
    <message>
        <source>Cancel order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
</context>
<context>
    <name>OrderDetail</name>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Billed on</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Choose an order on the left.</source>
        <translation>请在左侧选择订单。</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>授信</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>发货日期</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应付日</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>In yuan</source>
        <translation>折合人民币</translation>
    </message>
    <message>
        <source>Invoice no.</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>It passes by a release of finance.</source>
        <translation>凭财务放行通过。</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Looked at by finance</source>
        <translation>财务已阅</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>要求日期</translation>
    </message>
    <message>
        <source>{sum} yuan at {rate}</source>
        <translation>{sum} 元(汇率 {rate})</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source> = {yuan} yuan</source>
        <translation> = {yuan} 元</translation>
    </message>
    <message>
        <source> · prices of contract {number}</source>
        <translation> · 按合同 {number} 定价</translation>
    </message>
    <message>
        <source>A line lacks its product or quantity, or the rate cannot be read.</source>
        <translation>有一行缺少商品或数量，或汇率无法识别。</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>授信</translation>
    </message>
    <message>
        <source>Credit: {room} yuan left of {capacity}; with this order {after} yuan are used.</source>
        <translation>授信：额度 {capacity} 元，剩余 {room} 元；加上本单占用 {after} 元。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>保存订单</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Total {total}</source>
        <translation>合计 {total}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>要求日期</translation>
    </message>
    <message>
        <source>Yuan for one unit; empty for yuan</source>
        <translation>每单位外币折合人民币；人民币留空</translation>
    </message>
    <message>
        <source>{place}: {price} each, {amount}</source>
        <translation>第 {place} 行：单价 {price}，金额 {amount}</translation>
    </message>
</context>
<context>
    <name>OrderDialogs</name>
    <message>
        <source>Billed on</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>发货日期</translation>
    </message>
    <message>
        <source>Invoice no.</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Record bill</source>
        <translation>登记开票</translation>
    </message>
    <message>
        <source>Record delivery</source>
        <translation>登记发货</translation>
    </message>
</context>
<context>
    <name>OrderField</name>
    <message>
        <source>Currency and rate</source>
        <translation>币种与汇率</translation>
    </message>
    <message>
        <source>Invoice no.</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>OrderState</name>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>To be approved</source>
        <translation>待批准</translation>
    </message>
</context>
<context>
    <name>OrderTable</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Drafted by</source>
        <translation>起草人</translation>
    </message>
    <message>
        <source>Invoice no.</source>
        <translation>发票号</translation>
    </message>
    <message>
        <source>Order no.</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>要求日期</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Ask for release…</source>
        <translation>申请放行…</translation>
    </message>
    <message>
        <source>Bill…</source>
        <translation>登记开票…</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>取消订单…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭订单</translation>
    </message>
    <message>
        <source>Deliver…</source>
        <translation>登记发货…</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>财务已阅</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>新建订单…</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Order list</source>
        <translation>订单表</translation>
    </message>
    <message>
        <source>Order no., invoice no. or customer</source>
        <translation>订单号、发票号或客户</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There are no orders here yet.</source>
        <translation>还没有订单。</translation>
    </message>
</context>
<context>
    <name>OwnList</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Own customers</source>
        <translation>本人客户名单</translation>
    </message>
    <message>
        <source>Own customers of {name} ({staff}), {count} rows, exported {time}. Property of the company; not to be passed on.</source>
        <translation>{name}({staff})的本人客户名单,共 {count} 行,导出时间 {time}。公司财产,不得外传。</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
</context>
<context>
    <name>PagedTab</name>
    <message>
        <source>Pages of {tab}</source>
        <translation>{tab}的页面</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
</context>
<context>
    <name>PanePage</name>
    <message>
        <source>Choose one line first.</source>
        <translation>请先选择一行。</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Decide return</source>
        <translation>审批退换</translation>
    </message>
    <message>
        <source>Inspect goods</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>Lines of the case</source>
        <translation>单据明细</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收货日期</translation>
    </message>
    <message>
        <source>Record receipt of goods</source>
        <translation>收货登记</translation>
    </message>
</context>
<context>
    <name>PartsForm</name>
    <message>
        <source>Not authorised: {fields}</source>
        <translation>未授权:{fields}</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Absence</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Absence…</source>
        <translation>请假…</translation>
    </message>
    <message>
        <source>Account until</source>
        <translation>账号到期</translation>
    </message>
    <message>
        <source>Account until…</source>
        <translation>账号到期…</translation>
    </message>
    <message>
        <source>Away until {day}</source>
        <translation>请假至 {day}</translation>
    </message>
    <message>
        <source>Choose one account first.</source>
        <translation>请先选择一个账号。</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Close the account of {name}?</source>
        <translation>停用 {name} 的账号？</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Direct superior</source>
        <translation>直接上级</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Hand it over in person; it must be changed.</source>
        <translation>请当面交付，本人首次登录必须修改。</translation>
    </message>
    <message>
        <source>Last day, empty for no end</source>
        <translation>最后一天，留空为长期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>New account…</source>
        <translation>新建账号…</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password due</source>
        <translation>待改密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Open account</source>
        <translation>启用账号</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>重置密码…</translation>
    </message>
    <message>
        <source>Rights end at once. The superior becomes interim owner of the customers; open duties stay.</source>
        <translation>权限立即终止；名下客户由直接上级暂任责任人；未了事项仍须办清。</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Roles…</source>
        <translation>角色…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Superior…</source>
        <translation>直接上级…</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>User table</source>
        <translation>用户表</translation>
    </message>
    <message>
        <source>Waits for a manager</source>
        <translation>待经理确认</translation>
    </message>
</context>
<context>
    <name>PeriodDialog</name>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Loan register</source>
        <translation>借阅登记簿</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>PeriodLine</name>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Parted by</source>
        <translation>统计维度</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Whose use</source>
        <translation>统计范围</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Assessments of the style</source>
        <translation>风格评估表</translation>
    </message>
    <message>
        <source>Buying roles</source>
        <translation>采购角色表</translation>
    </message>
    <message>
        <source>Choose a person.</source>
        <translation>请选择人物。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Post and phone</source>
        <translation>职务与电话</translation>
    </message>
    <message>
        <source>{meta} · before at {customer}</source>
        <translation>{meta} · 原在{customer}</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Choose a person</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>The list shows everything this person still holds.</source>
        <translation>清单列出此人名下尚未了结的一切。</translation>
    </message>
    <message>
        <source>Who leaves or moves?</source>
        <translation>谁离职或调岗？</translation>
    </message>
    <message>
        <source>{person} (account closed)</source>
        <translation>{person}（账号已停用）</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>About the photos</source>
        <translation>照片说明</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Drop pictures here, or add them by the button. Write over a name to give a caption; Space looks.</source>
        <translation>把照片拖到这里，或按按钮添加；改写名称即为说明，空格键预览。</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Space looks at the photo chosen.</source>
        <translation>空格键预览选中的照片。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>{count} pictures are being read…</source>
        <translation>正在读取 {count} 张照片…</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Photo preview</source>
        <translation>照片预览</translation>
    </message>
    <message>
        <source>The photo is being opened…</source>
        <translation>正在打开照片…</translation>
    </message>
    <message>
        <source>This file is damaged and cannot be shown.</source>
        <translation>文件已损坏，无法显示。</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>Add photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Pictures and PDF files can be shown; others need an export (B-118).</source>
        <translation>此处可查看图片和 PDF;其他文件须办理导出(B-118)。</translation>
    </message>
    <message>
        <source>{count} files added.</source>
        <translation>已添加 {count} 个文件。</translation>
    </message>
    <message>
        <source>“{file}” cannot be shown here.</source>
        <translation>“{file}”无法在此显示。</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language and place</source>
        <translation>语言与存放位置</translation>
    </message>
    <message>
        <source>Look at demo data first</source>
        <translation>先看演示数据</translation>
    </message>
    <message>
        <source>The data stay on this computer, encrypted. Shares and cloud folders can damage the file.</source>
        <translation>数据加密保存在本机。网络共享和网盘文件夹会损坏数据文件,请勿选用。</translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>List or calendar</source>
        <translation>列表或日历</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Week shown</source>
        <translation>显示的周</translation>
    </message>
    <message>
        <source>Week {number}: {first} to {last}</source>
        <translation>第 {number} 周：{first} 至 {last}</translation>
    </message>
    <message>
        <source>Whose week</source>
        <translation>谁的计划</translation>
    </message>
</context>
<context>
    <name>PlanList</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers with a plan</source>
        <translation>有计划的客户</translation>
    </message>
    <message>
        <source>No plan for this year. Find a customer above to begin one.</source>
        <translation>本年度还没有计划。在上方查找客户即可开始编制。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Year of the plan</source>
        <translation>计划年度</translation>
    </message>
</context>
<context>
    <name>PlanMeasure</name>
    <message>
        <source>Base</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>挑战</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>利润</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>冲刺</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>Base ≤ stretch ≤ challenge does not hold here.</source>
        <translation>此处不满足 基本 ≤ 冲刺 ≤ 挑战。</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>未列入计划</translation>
    </message>
    <message>
        <source>Planned in all</source>
        <translation>计划合计</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Sold in all</source>
        <translation>实际合计</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>全年</translation>
    </message>
</context>
<context>
    <name>PlanMonth</name>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Q1</source>
        <translation>一季度</translation>
    </message>
    <message>
        <source>Q2</source>
        <translation>二季度</translation>
    </message>
    <message>
        <source>Q3</source>
        <translation>三季度</translation>
    </message>
    <message>
        <source>Q4</source>
        <translation>四季度</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
</context>
<context>
    <name>PlanRowsDialog</name>
    <message>
        <source>A product counts in its own row, else in that of the nearest category, else in “everything else”.</source>
        <translation>商品有单独一行的计入该行，否则计入最近的品类行，再否则计入“其他商品”。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add rows to the plan</source>
        <translation>添加计划行</translation>
    </message>
    <message>
        <source>Category {path}</source>
        <translation>品类 {path}</translation>
    </message>
    <message>
        <source>Code, name, spec or category</source>
        <translation>编码、名称、规格或品类</translation>
    </message>
    <message>
        <source>Goods to plan</source>
        <translation>可计划的商品</translation>
    </message>
</context>
<context>
    <name>PlanSheet</name>
    <message>
        <source>A plan holds the months of one customer and one year: by product or category, base, stretch and challenge.</source>
        <translation>一份计划包含一个客户一个年度的各月目标：按商品或品类，分基本、冲刺、挑战三档。</translation>
    </message>
    <message>
        <source>About the plan</source>
        <translation>计划说明</translation>
    </message>
    <message>
        <source>Add rows…</source>
        <translation>添加行…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Choose a customer at the left.</source>
        <translation>请在左侧选择客户。</translation>
    </message>
    <message>
        <source>Last answer: {answer}</source>
        <translation>最近的批复：{answer}</translation>
    </message>
    <message>
        <source>Month grid of the plan</source>
        <translation>销售计划</translation>
    </message>
    <message>
        <source>No goods are planned yet. Add rows, then type the months or paste them from a spreadsheet.</source>
        <translation>还没有计划行。先添加行，再录入各月金额，或从 Excel 粘贴。</translation>
    </message>
    <message>
        <source>Plan shown</source>
        <translation>当前计划</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除一行</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Save and submit</source>
        <translation>保存并提交</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>There is no plan for this year.</source>
        <translation>本年度没有计划。</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>删除草稿</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version {number} · {state} · {amount} yuan</source>
        <translation>第 {number} 版 · {state} · {amount} 元</translation>
    </message>
    <message>
        <source>What the cells hold</source>
        <translation>单元格内容</translation>
    </message>
    <message>
        <source>Yuan; quarters and the year are sums. A block copied from a spreadsheet may be pasted.</source>
        <translation>单位：元；季度和全年自动合计。可从 Excel 复制整块粘贴。</translation>
    </message>
    <message>
        <source>decided by {person} on {day}</source>
        <translation>{person} 于 {day} 批准</translation>
    </message>
    <message>
        <source>{customer} · {year} · no plan yet</source>
        <translation>{customer} · {year} 年 · 尚无计划</translation>
    </message>
    <message>
        <source>{customer} · {year} · version {version} · {state} · drafted by {person}</source>
        <translation>{customer} · {year} 年 · 第 {version} 版 · {state} · 编制 {person}</translation>
    </message>
    <message>
        <source>{taken} cells taken; {lost} could not be read as an amount, or lie outside the months.</source>
        <translation>已粘贴 {taken} 格；{lost} 格不是金额，或不在月份格内。</translation>
    </message>
</context>
<context>
    <name>PlanState</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已被替代</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>待审批</translation>
    </message>
</context>
<context>
    <name>PlanVisitDialog</name>
    <message>
        <source>Change plan</source>
        <translation>更改计划</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days between visits</source>
        <translation>拜访间隔（天）</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 级客户</translation>
    </message>
    <message>
        <source>How it was solved</source>
        <translation>如何解决</translation>
    </message>
    <message>
        <source>Key accounts</source>
        <translation>大客户</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>批阅</translation>
    </message>
    <message>
        <source>Move visit</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>未评级客户</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Plan visit</source>
        <translation>排计划</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Solve problem</source>
        <translation>解决问题</translation>
    </message>
    <message>
        <source>Superior goes along, days</source>
        <translation>主管陪访间隔（天）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To meet</source>
        <translation>拟见对象</translation>
    </message>
    <message>
        <source>Visit frequency</source>
        <translation>拜访频次</translation>
    </message>
    <message>
        <source>empty: need not</source>
        <translation>留空：不要求</translation>
    </message>
    <message>
        <source>if agreed, such as 9:30</source>
        <translation>如已约定，例如 9:30</translation>
    </message>
</context>
<context>
    <name>PlannedVisit</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未执行</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Everything else</source>
        <translation>其他商品</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>A week is planned by whoever makes the visits.</source>
        <translation>计划由执行拜访的人自己安排。</translation>
    </message>
    <message>
        <source>Approve week</source>
        <translation>批准计划</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Choose one visit of the list first.</source>
        <translation>请先在列表中选择一次拜访。</translation>
    </message>
    <message>
        <source>Due for a visit</source>
        <translation>到期未访</translation>
    </message>
    <message>
        <source>Due for a visit, the most overdue first: a double click plans</source>
        <translation>到期未访客户，最久的在前；双击即可排计划</translation>
    </message>
    <message>
        <source>Hand in week</source>
        <translation>提交计划</translation>
    </message>
    <message>
        <source>It stands where this step does not lead on.</source>
        <translation>它所处的状态不能进行这一步。</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>尚未安排</translation>
    </message>
    <message>
        <source>Nothing is planned in this week. Begin with the customers who are due for a visit.</source>
        <translation>这一周还没有计划。请从到期未访的客户开始。</translation>
    </message>
    <message>
        <source>Plan visit…</source>
        <translation>排计划…</translation>
    </message>
    <message>
        <source>Print week…</source>
        <translation>打印周计划…</translation>
    </message>
    <message>
        <source>Report this visit…</source>
        <translation>登记这次拜访…</translation>
    </message>
    <message>
        <source>Sales plans</source>
        <translation>销售计划</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>State of the week</source>
        <translation>计划状态</translation>
    </message>
    <message>
        <source>Submitted: the superior decides.</source>
        <translation>已提交，由上级审批。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>取出</translation>
    </message>
    <message>
        <source>There is nobody whose week you look at.</source>
        <translation>没有可由你查看的拜访计划。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Throw this draft away?</source>
        <translation>删除这份草稿？</translation>
    </message>
    <message>
        <source>Visit brief…</source>
        <translation>拜访提要…</translation>
    </message>
    <message>
        <source>Visit frequency…</source>
        <translation>拜访频次…</translation>
    </message>
    <message>
        <source>Week&apos;s visits</source>
        <translation>周计划表</translation>
    </message>
    <message>
        <source>What is to be changed in the week of {person}?</source>
        <translation>{person} 的计划需要改什么？</translation>
    </message>
    <message>
        <source>What is to be changed?</source>
        <translation>需要修改什么？</translation>
    </message>
    <message>
        <source>done {done} of {planned} planned: {share} %</source>
        <translation>计划 {planned} 次，完成 {done} 次，执行率 {share} %</translation>
    </message>
    <message>
        <source>{person}: {opinion}</source>
        <translation>{person}：{opinion}</translation>
    </message>
</context>
<context>
    <name>PledgeDialog</name>
    <message>
        <source>Contact of theirs</source>
        <translation>对方联系人</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>兑现日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Record promise</source>
        <translation>登记承诺</translation>
    </message>
    <message>
        <source>Seen to by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation>承诺方</translation>
    </message>
</context>
<context>
    <name>PledgeShare</name>
    <message>
        <source>{side} {share} % ({kept} of {due} by their day, {late} later)</source>
        <translation>{side} {share} %({due} 项到期,按期 {kept} 项,延后 {late} 项)</translation>
    </message>
    <message>
        <source>{side}: nothing fell due</source>
        <translation>{side}:无到期承诺</translation>
    </message>
</context>
<context>
    <name>PledgeSide</name>
    <message>
        <source>The customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>We</source>
        <translation>我方</translation>
    </message>
</context>
<context>
    <name>PledgeSource</name>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退换</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
</context>
<context>
    <name>PledgeState</name>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Late by {days} days</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>未兑现</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未了结</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>PledgeTable</name>
    <message>
        <source>Contact</source>
        <translation>对方联系人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺方</translation>
    </message>
    <message>
        <source>Seen to by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>承诺内容</translation>
    </message>
</context>
<context>
    <name>PointsSheet</name>
    <message>
        <source>Before and after</source>
        <translation>前后合同</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>履行情况</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>保管与终止</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Main points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>标准文本</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>合同标的</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>合同条件</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>还有 {days} 天</translation>
    </message>
</context>
<context>
    <name>PolicyDialog</name>
    <message>
        <source>Back to the usual terms</source>
        <translation>恢复默认策略</translation>
    </message>
    <message>
        <source>In base units</source>
        <translation>按基本单位填写</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing is known of products at this customer yet: count the stock or record sales first.</source>
        <translation>还不知道该客户有哪些商品:请先盘存或登记销售。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Save stock policy</source>
        <translation>保存策略</translation>
    </message>
    <message>
        <source>Statistics would say SS {safety}, s {reorder}, S {target}.</source>
        <translation>按统计法:安全库存 SS {safety},要货点 s {reorder},目标 S {target}。</translation>
    </message>
    <message>
        <source>Stock policy</source>
        <translation>备货策略</translation>
    </message>
    <message>
        <source>This cannot be read. Please correct it.</source>
        <translation>无法识别，请更正。</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>计算结果</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{method}: safety stock SS {safety}, reorder point s {reorder}, target S {target} {unit}; on hand now {on_hand}.</source>
        <translation>{method}:安全库存 SS {safety},要货点 s {reorder},目标 S {target} {unit};现有 {on_hand}。</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>Post</source>
        <translation>过账</translation>
    </message>
    <message>
        <source>Post stock count</source>
        <translation>盘点过账</translation>
    </message>
    <message>
        <source>Posting is for good: a mistake is put right by a new count.</source>
        <translation>过账后不能修改，如有差错须另做一张盘点单更正。</translation>
    </message>
    <message>
        <source>What posting changes</source>
        <translation>过账影响</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>{count} that the book has are not listed and count as 0.</source>
        <translation>账面另有 {count} 个产品未列出，按 0 计。</translation>
    </message>
    <message>
        <source>{differ} of {count} products differ from the book.</source>
        <translation>{count} 个产品中有 {differ} 个与账面不符。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Check the printer, then print again.</source>
        <translation>请检查打印机后重新打印。</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Page and zoom</source>
        <translation>页码与缩放</translation>
    </message>
    <message>
        <source>Page {page} / {pages} · {zoom} %</source>
        <translation>第 {page} / {pages} 页 · {zoom} %</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>文件没有写成。</translation>
    </message>
    <message>
        <source>The pages were not printed.</source>
        <translation>页面没有打印。</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>{reason} Choose another folder.</source>
        <translation>{reason} 请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Checking the rows</source>
        <translation>正在检查各行</translation>
    </message>
    <message>
        <source>Ignored columns: {names}</source>
        <translation>不导入的列：{names}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Show only rows with problems</source>
        <translation>只看有问题的行</translation>
    </message>
    <message>
        <source>{count} rows, the first {shown} are shown.</source>
        <translation>共 {count} 行，显示前 {shown} 行。</translation>
    </message>
</context>
<context>
    <name>PriceListDialog</name>
    <message>
        <source>Code, name or spec</source>
        <translation>编码、名称或规格</translation>
    </message>
    <message>
        <source>Edit price list</source>
        <translation>修改价目表</translation>
    </message>
    <message>
        <source>How many products are priced</source>
        <translation>已定价的商品数</translation>
    </message>
    <message>
        <source>New price list</source>
        <translation>新建价目表</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>价目表新版本</translation>
    </message>
    <message>
        <source>Not taken: {codes}</source>
        <translation>未采用：{codes}</translation>
    </message>
    <message>
        <source>Paste codes and prices</source>
        <translation>按编码粘贴价格</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Prices of the list</source>
        <translation>价目表明细</translation>
    </message>
    <message>
        <source>Rows copied from a spreadsheet: the code first, the price last.</source>
        <translation>从 Excel 复制的行：第一列编码，最后一列价格。</translation>
    </message>
    <message>
        <source>Save and submit</source>
        <translation>保存并提交</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Take list prices</source>
        <translation>填入标准价</translation>
    </message>
    <message>
        <source>This cannot be read. Please correct it.</source>
        <translation>无法识别，请更正。</translation>
    </message>
    <message>
        <source>comes off every price, such as 3.5</source>
        <translation>从每个价格中扣减，如 3.5</translation>
    </message>
    <message>
        <source>empty: until a newer version begins</source>
        <translation>留空：直到新版本生效</translation>
    </message>
    <message>
        <source>{count} of {total} products are priced. Cells may be pasted from a spreadsheet.</source>
        <translation>已定价 {count} 个，共 {total} 个商品。可从 Excel 粘贴。</translation>
    </message>
    <message>
        <source>{count} retired products were left out.</source>
        <translation>已略去 {count} 个停用商品。</translation>
    </message>
    <message>
        <source>{taken} cells taken, {lost} could not be read as a price.</source>
        <translation>已粘贴 {taken} 格，{lost} 格不是价格。</translation>
    </message>
    <message>
        <source>{taken} prices taken.</source>
        <translation>已采用 {taken} 个价格。</translation>
    </message>
</context>
<context>
    <name>PriceModel</name>
    <message>
        <source>After discount</source>
        <translation>折后价</translation>
    </message>
    <message>
        <source>Base unit</source>
        <translation>基本单位</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标准价</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Price here</source>
        <translation>协议价</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格</translation>
    </message>
</context>
<context>
    <name>ProductDetail</name>
    <message>
        <source>Choose a product in the list.</source>
        <translation>请在列表中选择商品。</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Details of the product</source>
        <translation>商品详情</translation>
    </message>
    <message>
        <source>Drafted by</source>
        <translation>拟定人</translation>
    </message>
    <message>
        <source>No price list in force names it: the list price holds.</source>
        <translation>没有价目表列入此商品，按标准价。</translation>
    </message>
    <message>
        <source>Prices by list</source>
        <translation>各价目表价格</translation>
    </message>
    <message>
        <source>Sold by the base unit only.</source>
        <translation>只按基本单位销售。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{price} yuan / {unit}</source>
        <translation>{price} 元 / {unit}</translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>A draft is not sold. It is active once a manager who did not draft it has agreed.</source>
        <translation>草稿不能销售；须由非拟定人的经理批准后才在用。</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Base units in one</source>
        <translation>含基本单位数</translation>
    </message>
    <message>
        <source>Change of a product</source>
        <translation>变更商品</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>修改商品</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Propose the change</source>
        <translation>提交变更</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Save and submit</source>
        <translation>保存并提交</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供货</translation>
    </message>
    <message>
        <source>This cannot be read. Please correct it.</source>
        <translation>无法识别，请更正。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>What is in force stays until a manager agrees. Code and base unit never change.</source>
        <translation>经理批准前现行内容不变。编码和基本单位不能变更。</translation>
    </message>
    <message>
        <source>a path such as drinks/water</source>
        <translation>分级路径，如 饮料/水</translation>
    </message>
    <message>
        <source>in base units</source>
        <translation>按基本单位</translation>
    </message>
    <message>
        <source>the unit that prices are for</source>
        <translation>价格所依据的单位</translation>
    </message>
    <message>
        <source>twelve values in per cent, 100 is an average month</source>
        <translation>十二个百分数，100 为平均月</translation>
    </message>
    <message>
        <source>yuan per base unit, at most four places</source>
        <translation>元 / 基本单位，最多四位小数</translation>
    </message>
    <message>
        <source>yuan per base unit; top secret (L3)</source>
        <translation>元 / 基本单位；绝密（L3）</translation>
    </message>
</context>
<context>
    <name>ProductPane</name>
    <message>
        <source>Choose a row to see its months.</source>
        <translation>请选择一行查看其各月情况。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>各月</translation>
    </message>
    <message>
        <source>Months and movements</source>
        <translation>各月与变动</translation>
    </message>
    <message>
        <source>Months of the product</source>
        <translation>产品各月库存</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Movements ({count})</source>
        <translation>变动（{count}）</translation>
    </message>
    <message>
        <source>Movements of the product</source>
        <translation>产品库存变动</translation>
    </message>
    <message>
        <source>Now {quantity} by the book; never counted.</source>
        <translation>现账面 {quantity}，从未盘点。</translation>
    </message>
    <message>
        <source>Now {quantity}, rolled forward from the count of {day}.</source>
        <translation>现有 {quantity}，由 {day} 盘点数推算。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Stock curve</source>
        <translation>库存曲线</translation>
    </message>
    <message>
        <source>What lies there</source>
        <translation>现存</translation>
    </message>
    <message>
        <source>{quantity} of it were damaged or expired.</source>
        <translation>其中 {quantity} 为破损或过期。</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Price lists</source>
        <translation>价目表</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Products, price lists, proposals</source>
        <translation>商品、价目表、提议</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>提议</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Elapsed and remaining time</source>
        <translation>已用与剩余时间</translation>
    </message>
    <message>
        <source>Elapsed {elapsed}</source>
        <translation>已用 {elapsed}</translation>
    </message>
    <message>
        <source>Elapsed {elapsed}, about {left} left</source>
        <translation>已用 {elapsed}，约剩 {left}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Pays by</source>
        <translation>承诺付款日</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺人</translation>
    </message>
    <message>
        <source>Record promise</source>
        <translation>登记付款承诺</translation>
    </message>
</context>
<context>
    <name>PromiseFate</name>
    <message>
        <source>Broken</source>
        <translation>失约</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已履约</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待履约</translation>
    </message>
</context>
<context>
    <name>PromiseList</name>
    <message>
        <source>Kept is what came in within two days of the day promised, and was allocated; the same money keeps one promise.</source>
        <translation>承诺日后两天内到账并已核销的，视为履约；同一笔款只算一次履约。</translation>
    </message>
    <message>
        <source>Nobody has promised to pay.</source>
        <translation>没有付款承诺。</translation>
    </message>
    <message>
        <source>Promises to pay</source>
        <translation>付款承诺</translation>
    </message>
    <message>
        <source>Record promise…</source>
        <translation>登记付款承诺…</translation>
    </message>
    <message>
        <source>Table of promises</source>
        <translation>付款承诺表</translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message>
        <source>Choose a promise to read the whole of it.</source>
        <translation>选择一项承诺查看全文。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>了结</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>对方联系人</translation>
    </message>
    <message>
        <source>Customer, contact or words of the promise</source>
        <translation>客户、联系人或承诺内容</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Kept within the last year: {shares}</source>
        <translation>承诺兑现(近一年):{shares}</translation>
    </message>
    <message>
        <source>Kept…</source>
        <translation>已兑现…</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>No promise fits. Take a filter away to see more.</source>
        <translation>没有符合条件的承诺。可去掉筛选条件。</translation>
    </message>
    <message>
        <source>No promises are written down yet. They come from visits, or with “Record promise”.</source>
        <translation>还没有承诺。拜访时登记,或点“登记承诺”。</translation>
    </message>
    <message>
        <source>Not kept…</source>
        <translation>未兑现…</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺方</translation>
    </message>
    <message>
        <source>Promised on</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>承诺兑现</translation>
    </message>
    <message>
        <source>Record promise…</source>
        <translation>登记承诺…</translation>
    </message>
    <message>
        <source>Seen to by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Table of promises made</source>
        <translation>承诺表</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤销…</translation>
    </message>
</context>
<context>
    <name>ProposalDeeds</name>
    <message>
        <source>Cancel proposal</source>
        <translation>取消要货</translation>
    </message>
    <message>
        <source>Making order proposals</source>
        <translation>正在生成要货计划</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
</context>
<context>
    <name>ProposalDetail</name>
    <message>
        <source>Adjusted</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>Choose a proposal on the left.</source>
        <translation>请在左侧选择一条要货计划。</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Position IP</source>
        <translation>库存位置 IP</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reorder point s</source>
        <translation>要货点 s</translation>
    </message>
    <message>
        <source>Safety stock SS</source>
        <translation>安全库存 SS</translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation>发货日期</translation>
    </message>
    <message>
        <source>Target S</source>
        <translation>目标库存 S</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>要求到货</translation>
    </message>
    <message>
        <source>counted: {day}</source>
        <translation>盘存日:{day}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>{count} proposals are chosen.</source>
        <translation>已选 {count} 条要货计划。</translation>
    </message>
</context>
<context>
    <name>ProposalEnd</name>
    <message>
        <source>Its order was cancelled, or does not hold the product any more.</source>
        <translation>对应订单已取消,或订单中已无此商品。</translation>
    </message>
    <message>
        <source>Worked out anew: not needed any more.</source>
        <translation>重新计算后不再需要。</translation>
    </message>
</context>
<context>
    <name>ProposalFlag</name>
    <message>
        <source>Below least order</source>
        <translation>低于起订量</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>授信</translation>
    </message>
    <message>
        <source>Cut so that the goods do not lie longer than their share of the shelf life.</source>
        <translation>已按保质期上限削减,避免货物久存。</translation>
    </message>
    <message>
        <source>Cut to what is left of the supply commitment.</source>
        <translation>已削减到供货承诺的剩余数量。</translation>
    </message>
    <message>
        <source>Demand is intermittent (the deviation reaches the mean, or half of the weeks are empty): days of cover take the place of statistics, whose result only stands beside it.</source>
        <translation>间歇需求(标准差达到均值,或半数以上的周没有出货):改用天数法,统计结果仅供对照。</translation>
    </message>
    <message>
        <source>Fewer than eight weeks are known: days of cover take the place of statistics.</source>
        <translation>历史不足八周:改用天数法,不用统计法。</translation>
    </message>
    <message>
        <source>Intermittent</source>
        <translation>间歇需求</translation>
    </message>
    <message>
        <source>It rests on an old count, or on none: have the stock counted before you rely on it.</source>
        <translation>基于过期盘存或从未盘存:请先安排盘存再采用。</translation>
    </message>
    <message>
        <source>No demand</source>
        <translation>无需求</translation>
    </message>
    <message>
        <source>Nothing went out in the weeks that are known.</source>
        <translation>已知各周没有出货。</translation>
    </message>
    <message>
        <source>Old count</source>
        <translation>基于过期盘存</translation>
    </message>
    <message>
        <source>Shelf life</source>
        <translation>保质期</translation>
    </message>
    <message>
        <source>Short history</source>
        <translation>历史不足</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>货源</translation>
    </message>
    <message>
        <source>What the limits leave is less than a pack or the least order: nothing is proposed.</source>
        <translation>受限后不足一个包装或起订量:不建议要货。</translation>
    </message>
    <message>
        <source>With everything proposed here an order would be held up by credit. Nothing was cut.</source>
        <translation>按此要货下单会被授信卡住;数量未作削减。</translation>
    </message>
</context>
<context>
    <name>ProposalState</name>
    <message>
        <source>Adjusted</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
</context>
<context>
    <name>ProposalsPage</name>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Cancel proposal…</source>
        <translation>取消要货…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Destroy the archive {name}?</source>
        <translation>销毁档案“{name}”？</translation>
    </message>
    <message>
        <source>Do not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>List of order proposals</source>
        <translation>要货计划表</translation>
    </message>
    <message>
        <source>Make proposals…</source>
        <translation>生成要货计划…</translation>
    </message>
    <message>
        <source>Nothing was proposed yet.</source>
        <translation>还没有保管事项</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Order proposals</source>
        <translation>要货计划</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Proposal no., customer or product</source>
        <translation>要货单号、客户或商品</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Shipped…</source>
        <translation>登记发货…</translation>
    </message>
    <message>
        <source>Sign and destroy</source>
        <translation>签字并销毁</translation>
    </message>
    <message>
        <source>Sign as witness</source>
        <translation>监销签字</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stock policy…</source>
        <translation>备货策略…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Texts, drafts, revisions and files are gone for ever; the card and the audit log remain (B-161).</source>
        <translation>正文、草稿、历史版本和附件将永久消失，只保留目录卡和审计记录（B-161）。</translation>
    </message>
    <message>
        <source>There are no order proposals here yet.</source>
        <translation>这里还没有要货计划。</translation>
    </message>
    <message>
        <source>There are no order proposals here yet. Make them from what was counted and what went out.</source>
        <translation>这里还没有要货计划。可根据盘存和出货生成。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>为什么不同意？</translation>
    </message>
    <message>
        <source>{kind}: {scope} to {level}</source>
        <translation>{kind}：{scope} 至 {level}</translation>
    </message>
</context>
<context>
    <name>ProposalsPane</name>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Do not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Do not agree…</source>
        <translation>不同意…</translation>
    </message>
    <message>
        <source>Nothing was proposed yet.</source>
        <translation>还没有保管事项</translation>
    </message>
    <message>
        <source>Product or list</source>
        <translation>商品或价目表</translation>
    </message>
    <message>
        <source>Proposal chosen</source>
        <translation>所选提议</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>提议日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Show what it is about</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Table of product proposals</source>
        <translation>商品提议表</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>为什么不同意？</translation>
    </message>
    <message>
        <source>{state} by {person}</source>
        <translation>{state}（{person}）</translation>
    </message>
</context>
<context>
    <name>ProposeDialog</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Make order proposals</source>
        <translation>生成要货计划</translation>
    </message>
    <message>
        <source>Part of the name or number</source>
        <translation>名称或编号的一部分</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>勾选所列</translation>
    </message>
    <message>
        <source>Untick all shown</source>
        <translation>取消勾选所列</translation>
    </message>
    <message>
        <source>What the chosen customers need is worked out from their last counts and what went out in 26 weeks.</source>
        <translation>根据所选客户最近的盘存和 26 周的出货计算要货数量。</translation>
    </message>
</context>
<context>
    <name>ProspectDialogs</name>
    <message>
        <source>At least {least} characters</source>
        <translation>至少{least}个字</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>New prospect</source>
        <translation>发现新客户</translation>
    </message>
    <message>
        <source>Not won</source>
        <translation>未争取到</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason for a second archive, if one looks the same</source>
        <translation>如有相似档案,另建的理由</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
</context>
<context>
    <name>ProspectField</name>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Customer type</source>
        <translation>客户性质</translation>
    </message>
    <message>
        <source>Estimated sales a year</source>
        <translation>预计年销售额</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>下一步日期</translation>
    </message>
    <message>
        <source>Outlets known</source>
        <translation>已知终端数</translation>
    </message>
    <message>
        <source>Potential a year</source>
        <translation>年潜力</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Wish to buy (1–5)</source>
        <translation>合作意愿(1–5)</translation>
    </message>
</context>
<context>
    <name>ProspectFit</name>
    <message>
        <source>Capacity</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>信用</translation>
    </message>
    <message>
        <source>Gap in the area</source>
        <translation>区域空白</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>ProspectSource</name>
    <message>
        <source>Advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>展会</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>互联网</translation>
    </message>
    <message>
        <source>Like our best customers</source>
        <translation>与优质客户相似</translation>
    </message>
    <message>
        <source>Market map</source>
        <translation>市场地图</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介绍</translation>
    </message>
    <message>
        <source>Second-tier customer</source>
        <translation>二批客户</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
</context>
<context>
    <name>ProspectStage</name>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已发现</translation>
    </message>
    <message>
        <source>Negotiating</source>
        <translation>洽谈中</translation>
    </message>
    <message>
        <source>Not won</source>
        <translation>未争取到</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>已合格</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>已赢得</translation>
    </message>
</context>
<context>
    <name>ProspectTable</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Estimated a year</source>
        <translation>预计年额</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>匹配度</translation>
    </message>
    <message>
        <source>Next on</source>
        <translation>下一步日</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>ProspectsPage</name>
    <message>
        <source>Card only: the archive is due a week after it is qualified</source>
        <translation>仅有卡片:合格后一周内建档</translation>
    </message>
    <message>
        <source>Choose a prospect on the left.</source>
        <translation>请在左侧选择一个潜在客户。</translation>
    </message>
    <message>
        <source>Contacted…</source>
        <translation>已联系…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer, need or next step</source>
        <translation>客户、需求或下一步</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Estimated a year</source>
        <translation>预计年额</translation>
    </message>
    <message>
        <source>Filing due</source>
        <translation>应建档</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>匹配度</translation>
    </message>
    <message>
        <source>Lost to</source>
        <translation>流失去向</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Negotiating…</source>
        <translation>洽谈…</translation>
    </message>
    <message>
        <source>New prospect…</source>
        <translation>发现新客户…</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nobody is followed here yet. Whoever might buy from us is opened as a card; an archive follows once he is qualified.</source>
        <translation>这里还没有跟进的潜在客户。可能成为客户的先建卡片,合格后再建档。</translation>
    </message>
    <message>
        <source>Not won…</source>
        <translation>未争取到…</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>跟进过程</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>潜在客户</translation>
    </message>
    <message>
        <source>Qualified…</source>
        <translation>合格…</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Table of prospects</source>
        <translation>潜在客户表</translation>
    </message>
    <message>
        <source>Take up again…</source>
        <translation>重新跟进…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>已赢得</translation>
    </message>
    <message>
        <source>{sum} yuan</source>
        <translation>{sum} 元</translation>
    </message>
</context>
<context>
    <name>PublicRecord</name>
    <message>
        <source>Enforcement or listed as defaulter</source>
        <translation>被执行或失信</translation>
    </message>
    <message>
        <source>Nothing known</source>
        <translation>无不良记录</translation>
    </message>
    <message>
        <source>Sued as debtor, corroborated</source>
        <translation>作为债务人被诉(已印证)</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Loan</source>
        <translation>借阅单</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>At least {count} more characters</source>
        <translation>还需至少 {count} 个字</translation>
    </message>
</context>
<context>
    <name>RecallCause</name>
    <message>
        <source>audit check</source>
        <translation>审计检查</translation>
    </message>
    <message>
        <source>level raised</source>
        <translation>密级升高</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>somebody waits for it</source>
        <translation>有人排队等候</translation>
    </message>
    <message>
        <source>transfer or leaving</source>
        <translation>移交或离岗</translation>
    </message>
</context>
<context>
    <name>RecallDialog</name>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>needed for “other reason”: at least five characters</source>
        <translation>选“其他原因”时必填,至少 5 个字</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Acceptance due</source>
        <translation>承兑到期日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Bank reference</source>
        <translation>银行流水号</translation>
    </message>
    <message>
        <source>CNY for one unit, such as 7.185</source>
        <translation>一单位外币折合人民币，如 7.185</translation>
    </message>
    <message>
        <source>Correct receipt</source>
        <translation>更正回款</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Enter receipt</source>
        <translation>登记回款</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>汇率</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>到账日期</translation>
    </message>
</context>
<context>
    <name>ReceiptList</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Allocate…</source>
        <translation>核销…</translation>
    </message>
    <message>
        <source>Choose an allocation below that still stands.</source>
        <translation>请在下方选择一笔有效的核销。</translation>
    </message>
    <message>
        <source>Choose one receipt first.</source>
        <translation>请先选择一笔回款。</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>确认…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Enter receipt…</source>
        <translation>登记回款…</translation>
    </message>
    <message>
        <source>No receipts</source>
        <translation>没有回款记录</translation>
    </message>
    <message>
        <source>Nothing of this receipt is left to allocate.</source>
        <translation>该回款没有可核销的余额。</translation>
    </message>
    <message>
        <source>Receipts and allocation</source>
        <translation>回款与核销</translation>
    </message>
    <message>
        <source>State of receipts</source>
        <translation>回款状态</translation>
    </message>
    <message>
        <source>Table of receipts</source>
        <translation>回款表</translation>
    </message>
    <message>
        <source>The receipt stands where this step does not lead on.</source>
        <translation>该回款的当前状态不能进行此操作。</translation>
    </message>
    <message>
        <source>Undo allocation</source>
        <translation>撤销核销</translation>
    </message>
    <message>
        <source>Void receipt</source>
        <translation>作废回款</translation>
    </message>
    <message>
        <source>Void…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Why is {number} void?</source>
        <translation>{number} 为何作废？</translation>
    </message>
</context>
<context>
    <name>ReceiptMethod</name>
    <message>
        <source>Acceptance</source>
        <translation>承兑汇票</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>银行转账</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>支票</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>抵账</translation>
    </message>
    <message>
        <source>Rebate offset</source>
        <translation>返利抵款</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
</context>
<context>
    <name>ReceiptPane</name>
    <message>
        <source>Acceptance due {day}</source>
        <translation>承兑到期日 {day}</translation>
    </message>
    <message>
        <source>Allocations</source>
        <translation>核销明细</translation>
    </message>
    <message>
        <source>Bank reference {text}</source>
        <translation>银行流水号 {text}</translation>
    </message>
    <message>
        <source>Choose a receipt to see what it pays.</source>
        <translation>选择一笔回款，查看它核销了哪些单据。</translation>
    </message>
    <message>
        <source>Confirmed {day} by {person}</source>
        <translation>{day} 由 {person} 确认</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Details of the receipt</source>
        <translation>回款详情</translation>
    </message>
    <message>
        <source>It pays no line yet.</source>
        <translation>尚未核销任何单据。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Voided {day}: {reason}</source>
        <translation>{day} 作废：{reason}</translation>
    </message>
    <message>
        <source>{amount} at {rate}: {yuan} yuan</source>
        <translation>{amount}（汇率 {rate}）：{yuan} 元</translation>
    </message>
</context>
<context>
    <name>ReceiptState</name>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已制作</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
</context>
<context>
    <name>ReceiptsPage</name>
    <message>
        <source>Pages of receipts</source>
        <translation>回款页签</translation>
    </message>
    <message>
        <source>Promises to pay</source>
        <translation>付款承诺</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回款</translation>
    </message>
    <message>
        <source>Receipts and allocation</source>
        <translation>回款与核销</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Preparing the demo office…</source>
        <translation>正在准备演示数据…</translation>
    </message>
    <message>
        <source>Setting up the office</source>
        <translation>建立档案室</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>程序出现问题。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell the administrator: {log} names the cause.</source>
        <translation>请重试;如再次出现,请告知系统管理员,原因记在 {log}。</translation>
    </message>
    <message>
        <source>“{what}” did not work.</source>
        <translation>“{what}”没有完成。</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Choose the customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>Correct the marked cells first.</source>
        <translation>请先改正标出的单元格。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Enter at least one line.</source>
        <translation>请至少录入一行。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>销售行</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Other customer</source>
        <translation>换客户</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Record sales</source>
        <translation>登记销售</translation>
    </message>
    <message>
        <source>Remove lines</source>
        <translation>删除所选行</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Type, or paste rows from a spreadsheet into the columns shown. The price is that of the unit in the row.</source>
        <translation>可直接录入，也可从电子表格按所示列粘贴。单价按该行单位计。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>of the paper, if it has one</source>
        <translation>纸质单据号，没有可不填</translation>
    </message>
    <message>
        <source>{count} lines have marked cells: rest on one to read why.</source>
        <translation>{count} 行有标出的单元格，停在上面可看原因。</translation>
    </message>
    <message>
        <source>{count} lines, {amount}</source>
        <translation>{count} 行，{amount}</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Net sales by level</source>
        <translation>各层级净销售额</translation>
    </message>
    <message>
        <source>Net sales: {sums}</source>
        <translation>净销售额：{sums}</translation>
    </message>
    <message>
        <source>No line fits.</source>
        <translation>没有符合条件的销售记录。</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>没有销售记录</translation>
    </message>
    <message>
        <source>Number, customer, buyer, product or batch</source>
        <translation>单号、客户、买方、品种或批次</translation>
    </message>
    <message>
        <source>Sales table</source>
        <translation>销售表</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>{count} rows copied.</source>
        <translation>已复制 {count} 行。</translation>
    </message>
    <message>
        <source>{level} {amount}</source>
        <translation>{level} {amount}</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>Choose a line to see all of it.</source>
        <translation>选择一行查看全部内容。</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>进货时间</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>应付日</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>单据类</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Line of sales</source>
        <translation>销售记录</translation>
    </message>
    <message>
        <source>Made / expires</source>
        <translation>生产日期 / 效期</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号 / 行号</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>本公司</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖方</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>cost not known</source>
        <translation>成本未知</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>A further entry takes the line back; the line itself stays.</source>
        <translation>另记一笔冲销，原记录不改。</translation>
    </message>
    <message>
        <source>Bring in many lines from a workbook or a csv file.</source>
        <translation>从工作簿或 csv 文件批量导入。</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Choose one line.</source>
        <translation>请只选一行。</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>销售记录</translation>
    </message>
    <message>
        <source>Only this customer</source>
        <translation>只看此客户</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Prices off the contract</source>
        <translation>价格不一致</translation>
    </message>
    <message>
        <source>Record sales…</source>
        <translation>登记销售…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Sales lines</source>
        <translation>销售表</translation>
    </message>
    <message>
        <source>Sold outside the area</source>
        <translation>窜货</translation>
    </message>
    <message>
        <source>These lines agree with the paper.</source>
        <translation>与原始单据相符。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Type or paste lines of one customer.</source>
        <translation>录入或粘贴一个客户的销售。</translation>
    </message>
    <message>
        <source>Views of sales</source>
        <translation>销售视图</translation>
    </message>
    <message>
        <source>{count} lines checked.</source>
        <translation>{count} 行已核实。</translation>
    </message>
    <message>
        <source>{count} lines recorded.</source>
        <translation>已登记 {count} 行。</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>If all passwords are lost, only this code opens the office. It is shown this once. Print it or write it down, and keep it in the safe, not on this computer.</source>
        <translation>如果所有密码都丢失,只有此恢复码能打开数据。恢复码只显示这一次:请打印或抄写后放入保险柜,不要留在本机。</translation>
    </message>
    <message>
        <source>Kehu Desk: recovery code of {office}</source>
        <translation>客户档案台:{office} 的恢复码</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Safely kept</source>
        <translation>已收好</translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation>保存到文件…</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>文件没有写成。</translation>
    </message>
    <message>
        <source>{reason} Choose another folder.</source>
        <translation>{reason} 请换一个文件夹。</translation>
    </message>
</context>
<context>
    <name>RefreshHow</name>
    <message>
        <source>edit</source>
        <translation>改档</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
</context>
<context>
    <name>RefreshMark</name>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>已提出</translation>
    </message>
    <message>
        <source>Suggested by the rule</source>
        <translation>按规则建议</translation>
    </message>
</context>
<context>
    <name>RefreshReason</name>
    <message>
        <source>archive sealed</source>
        <translation>档案已封存</translation>
    </message>
    <message>
        <source>cooperation ended</source>
        <translation>合作已终止</translation>
    </message>
    <message>
        <source>mark taken away</source>
        <translation>标记已取消</translation>
    </message>
</context>
<context>
    <name>RefreshScope</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>My people&apos;s</source>
        <translation>我的下属</translation>
    </message>
</context>
<context>
    <name>RefreshState</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待维护</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已免除</translation>
    </message>
</context>
<context>
    <name>RefreshTab</name>
    <message>
        <source>Confirm no change…</source>
        <translation>无变化确认…</translation>
    </message>
    <message>
        <source>Confirm the mark…</source>
        <translation>确认标记…</translation>
    </message>
    <message>
        <source>Enter changes…</source>
        <translation>登记改档…</translation>
    </message>
    <message>
        <source>Every section still holds; the superior reviews it.</source>
        <translation>各部分均无变化，由直接上级复核。</translation>
    </message>
    <message>
        <source>Late rates</source>
        <translation>逾期率表</translation>
    </message>
    <message>
        <source>Long-term customers</source>
        <translation>长期合作标记表</translation>
    </message>
    <message>
        <source>No customer is marked or proposed</source>
        <translation>没有已标记或提出的客户</translation>
    </message>
    <message>
        <source>No refresh tasks</source>
        <translation>没有季度维护任务</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>还没有可统计的任务</translation>
    </message>
    <message>
        <source>Pass the confirmation</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Propose a mark…</source>
        <translation>提出标记…</translation>
    </message>
    <message>
        <source>Quarterly refresh</source>
        <translation>季度维护</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Refresh tasks</source>
        <translation>维护任务表</translation>
    </message>
    <message>
        <source>Request an edit loan for the quarterly refresh.</source>
        <translation>为季度维护申请改档。</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Take the mark away…</source>
        <translation>取消标记…</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
</context>
<context>
    <name>RefreshTable</name>
    <message>
        <source>Archive no.</source>
        <translation>档案号</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>How, or why not</source>
        <translation>方式或免除原因</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Late rate</source>
        <translation>逾期率</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已免除</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未填写</translation>
    </message>
</context>
<context>
    <name>Refused</name>
    <message>
        <source>A cell in row {row} of {name} is longer than {limit} characters.</source>
        <translation>{name} 第 {row} 行有单元格超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>A clause and each of its alternates need a title and a text.</source>
        <translation>条款及其每条备选表述都须有标题和正文。</translation>
    </message>
    <message>
        <source>A colleague wrote this block since you read it. Refresh, read it, then write yours.</source>
        <translation>您打开后同事已改写这一块。请刷新、看过之后再写。</translation>
    </message>
    <message>
        <source>A contract with this customer still runs. End it on the page of contracts first.</source>
        <translation>与该客户还有合同在执行。请先在合同页终止合同。</translation>
    </message>
    <message>
        <source>A correction of {number} stands on the same day, {day}. Set the day back.</source>
        <translation>更正 {number} 须用同一盘点日期 {day}，请改回。</translation>
    </message>
    <message>
        <source>A currency is three capital letters such as USD, with a rate above zero; CNY has no rate. Correct it.</source>
        <translation>币种为三个大写字母（如 USD），汇率须大于零；人民币不填汇率。请更正。</translation>
    </message>
    <message>
        <source>A day is missing or impossible here: {day}. Enter a day of the contract&apos;s own time.</source>
        <translation>日期缺失或不合理：{day}。请填写合同期限内的日期。</translation>
    </message>
    <message>
        <source>A discount lies between 0 and the amount, here {most}. It is taken off once.</source>
        <translation>折扣应在 0 与金额（{most}）之间，只减一次。</translation>
    </message>
    <message>
        <source>A discount lies from 0 % to below 100 %. Correct it.</source>
        <translation>折扣率应在 0 % 至 100 %（不含）之间，请更正。</translation>
    </message>
    <message>
        <source>A draft is written on and handed in by who began it. Ask that person.</source>
        <translation>草稿只能由起草人修改和提交，请找起草人办理。</translation>
    </message>
    <message>
        <source>A fact needs a category and a sentence of 300 characters at most.</source>
        <translation>情报要有类别和内容，内容最多 300 个字。</translation>
    </message>
    <message>
        <source>A fact needs somebody who said it: name who was met, or the source in the row.</source>
        <translation>情报要有信源：请填写拜访对象，或在该行写明信源。</translation>
    </message>
    <message>
        <source>A file may have at most {limit} MiB. Choose a smaller scan.</source>
        <translation>单个文件不超过 {limit} MiB。请选用较小的扫描件。</translation>
    </message>
    <message>
        <source>A filed archive changes only inside an edit loan (B-081). Request one for “{section}” at level “{level}”.</source>
        <translation>已归档的档案只能在改档借阅内修改(B-081)。请申请借阅“{section}”，密级“{level}”。</translation>
    </message>
    <message>
        <source>A foreign currency has three letters and an exchange rate above 0; our own has none.</source>
        <translation>外币为三个字母，汇率须大于 0；人民币不填汇率。</translation>
    </message>
    <message>
        <source>A key problem of an important customer has somebody who solves it and a day by which. Name both.</source>
        <translation>重点客户的关键问题必须有负责人和期限，请都填写。</translation>
    </message>
    <message>
        <source>A line does not belong to this customer, was not billed, or is a credit. Refresh and choose again.</source>
        <translation>所选明细不属于该客户、尚未开票或本身是贷项。请刷新后重新选择。</translation>
    </message>
    <message>
        <source>A line joins two people; {name} cannot be both. Choose somebody else.</source>
        <translation>一条关系连接两个人，{name}不能同时是两端。请另选一人。</translation>
    </message>
    <message>
        <source>A loan is not handed on (B-057). Return it; the other person asks anew.</source>
        <translation>不得转借(规则 B-057)。请归还后由对方重新申请。</translation>
    </message>
    <message>
        <source>A manager reads contracts with a stated purpose, or when one waits for his decision (B-014). State the purpose first.</source>
        <translation>经理查看合同须先说明事由，或有合同待其批准（B-014）。请先说明事由。</translation>
    </message>
    <message>
        <source>A need is met on a day from {earliest} to today. Correct the day.</source>
        <translation>满足日期应在 {earliest} 到今天之间。请改正日期。</translation>
    </message>
    <message>
        <source>A newer version is being written already. Finish that one, or throw it away.</source>
        <translation>已有一个新版本正在拟定。请先完成或删除那一份。</translation>
    </message>
    <message>
        <source>A newer version is being written already. Open that one.</source>
        <translation>已有一个新版本正在编制，请打开那一份。</translation>
    </message>
    <message>
        <source>A next step needs the day by which it is done. Enter the day.</source>
        <translation>下一步须有完成期限。请填写日期。</translation>
    </message>
    <message>
        <source>A next version is being drafted already; two at once would undo each other. Wait for it, or ask its writer.</source>
        <translation>已有人在起草下一版,两份草稿会互相覆盖。请等待其完成,或与起草人联系。</translation>
    </message>
    <message>
        <source>A note is secret or top secret. Choose one.</source>
        <translation>说明的密级为秘密或机密。请选择。</translation>
    </message>
    <message>
        <source>A note may have {most} characters at most. Shorten it.</source>
        <translation>备注最多 {most} 字,请缩短。</translation>
    </message>
    <message>
        <source>A place is written as 30.2741,120.1551: latitude, then longitude. Correct it.</source>
        <translation>位置应写成 30.2741,120.1551（纬度,经度）。请改正。</translation>
    </message>
    <message>
        <source>A plan is for a year from {first} to {last}. Choose another year.</source>
        <translation>计划年度应在 {first} 至 {last} 之间，请另选年度。</translation>
    </message>
    <message>
        <source>A price list needs {fields}. Please fill in what is missing.</source>
        <translation>价目表缺少：{fields}。请补填。</translation>
    </message>
    <message>
        <source>A price survey needs a price, and for another&apos;s price the competitor&apos;s name.</source>
        <translation>价格调查要有价格；竞品价还要写明竞品名称。</translation>
    </message>
    <message>
        <source>A problem is solved after the visit of {day}. Correct the day.</source>
        <translation>解决期限不能早于 {day} 的拜访。请改日期。</translation>
    </message>
    <message>
        <source>A product needs {fields}. Please fill in what is missing.</source>
        <translation>商品缺少：{fields}。请补填。</translation>
    </message>
    <message>
        <source>A promise cannot have been made after today, {today}. Correct the day.</source>
        <translation>承诺日期不能晚于今天 {today},请更正。</translation>
    </message>
    <message>
        <source>A promise names a day from today to {latest}. Correct the day.</source>
        <translation>承诺付款日须在今天至 {latest} 之间。请更正日期。</translation>
    </message>
    <message>
        <source>A promise needs the day by which it is kept, not before the visit of {day}.</source>
        <translation>承诺要有期限，且不早于 {day} 的拜访。</translation>
    </message>
    <message>
        <source>A promise needs who promised, and what, in 300 characters at most.</source>
        <translation>承诺要写明承诺方和内容，内容最多 300 个字。</translation>
    </message>
    <message>
        <source>A proposal about it waits for a manager. It is decided or taken back first.</source>
        <translation>已有一项提议待经理决定，须先决定或撤回。</translation>
    </message>
    <message>
        <source>A purpose of at least five characters is needed (B-007).</source>
        <translation>用途至少写 5 个字(规则 B-007)。请补充用途。</translation>
    </message>
    <message>
        <source>A reason of at least five characters is needed (B-040).</source>
        <translation>请填写不少于五个字的理由（B-040）。</translation>
    </message>
    <message>
        <source>A reason of at least five characters is needed (B-040, B-064).</source>
        <translation>理由至少写 5 个字(规则 B-040、B-064)。请补充理由。</translation>
    </message>
    <message>
        <source>A reason of at least five characters is needed (B-106).</source>
        <translation>须写明理由,不少于五个字(B-106)。</translation>
    </message>
    <message>
        <source>A reason of at least five characters is needed.</source>
        <translation>请填写理由，至少五个字。</translation>
    </message>
    <message>
        <source>A recurring duty needs its first day, and at most 120 months between two.</source>
        <translation>周期性义务须填首次到期日，间隔最多 120 个月。</translation>
    </message>
    <message>
        <source>A relation alone is not an opportunity yet: of product, price, channel and service only {count} speaks for us, two are needed. Say what else does, or save it as not ready.</source>
        <translation>只凭关系还不是机会：产品、价格、渠道、服务中目前只有 {count} 项有优势说明，至少需要两项。请补充说明，或先存为未成熟。</translation>
    </message>
    <message>
        <source>A renewal would not last longer than the present due day (B-071). Return and ask anew.</source>
        <translation>续借后的应还日不会晚于现在的应还日(规则 B-071)。请归还后重新申请。</translation>
    </message>
    <message>
        <source>A return by policy names the text it rests on. Type its name or number.</source>
        <translation>按政策退换须写明所依据的文件。请填写名称或编号。</translation>
    </message>
    <message>
        <source>A role rests on at least one source: say how we know it, or choose a fact.</source>
        <translation>采购角色至少要有一个来源：请写明如何得知，或选择一条情报。</translation>
    </message>
    <message>
        <source>A row plans a product that is not in force. Take the row out.</source>
        <translation>有一行的商品尚未在用，请删除该行。</translation>
    </message>
    <message>
        <source>A seal needs a code and the name that stands on it.</source>
        <translation>请填写印章编号和印章名称。</translation>
    </message>
    <message>
        <source>A season profile has twelve values from 0 up, not all 0; here are {count}. Correct it.</source>
        <translation>季节系数应为十二个不小于 0 且不全为 0 的数，现有 {count} 个，请更正。</translation>
    </message>
    <message>
        <source>A sheet has at most {most} rows. Split the count.</source>
        <translation>一张盘点单最多 {most} 行，请分开盘点。</translation>
    </message>
    <message>
        <source>A source can only repeat another source of the same information. Choose one of them.</source>
        <translation>只能转述同一条情报的另一信源,请从中选择。</translation>
    </message>
    <message>
        <source>A source cannot repeat itself. Choose another one.</source>
        <translation>信源不能转述自己,请另选。</translation>
    </message>
    <message>
        <source>A superior approves up to {limit} yuan; above it a manager decides.</source>
        <translation>直接上级的批准限额为 {limit} 元，超出（或未定金额）须由经理批准。</translation>
    </message>
    <message>
        <source>A superior decides returns up to {limit} yuan; this one comes to more. A manager decides it.</source>
        <translation>直接上级可审批 {limit} 元以内的退换，本单超过该金额，须由经理审批。</translation>
    </message>
    <message>
        <source>A text is too long. Shorten it.</source>
        <translation>文字过长，请缩短。</translation>
    </message>
    <message>
        <source>A text is too long: reference 80, contact 40, note 500 characters at most. Shorten it.</source>
        <translation>文字过长：流水号最多 80 字、承诺人 40 字、备注 500 字。请缩短。</translation>
    </message>
    <message>
        <source>A time of day such as 9:30 is meant here. Correct it.</source>
        <translation>这里应填时间，如 9:30。请改正。</translation>
    </message>
    <message>
        <source>A turn in a customer&apos;s life needs {least} to 1000 characters of reason. Write them.</source>
        <translation>客户阶段变动须写明{least}至1000字的理由。请填写。</translation>
    </message>
    <message>
        <source>A unified social credit code has 18 characters, this one has {count}.</source>
        <translation>统一社会信用代码应为 18 位，这里是 {count} 位。</translation>
    </message>
    <message>
        <source>A visit is planned from today, {today}, on, and within a year. Correct the day.</source>
        <translation>计划日期应为今天（{today}）起一年之内。请改日期。</translation>
    </message>
    <message>
        <source>A visit lasts no longer than a day. Write one report for each day.</source>
        <translation>一次拜访不超过一天。请按天分别登记。</translation>
    </message>
    <message>
        <source>A visit that is still to come cannot be reported. Correct the time, or plan it.</source>
        <translation>还没有发生的拜访不能登记。请改时间，或排入计划。</translation>
    </message>
    <message>
        <source>Afterwards nobody would hold the role {roles} for good (B-025). Give it to somebody else first.</source>
        <translation>这样一来就没有人长期担任{roles}了（B-025）。请先将该角色授予他人。</translation>
    </message>
    <message>
        <source>All {limit} copies of this loan are printed (B-110). Request another loan for more.</source>
        <translation>这张借阅单的 {limit} 份已全部打印(规则 B-110)。如需更多请另行申请。</translation>
    </message>
    <message>
        <source>All {limit} copies of this loan have been printed (B-110). Apply for a new loan if you need more.</source>
        <translation>本次借阅准许的 {limit} 份已全部打印（B-110）。如需更多，请重新申请借阅。</translation>
    </message>
    <message>
        <source>All {limit} renewals of this loan are used (B-072). Return it, then request a new one.</source>
        <translation>该借阅的 {limit} 次续借已用完(规则 B-072)。请归还后重新申请。</translation>
    </message>
    <message>
        <source>An acceptance needs its due day, not before the day it came; nothing else has one. Correct it.</source>
        <translation>承兑汇票须填不早于到账日的到期日，其他方式不填。请更正。</translation>
    </message>
    <message>
        <source>An amount is too large to be meant in month {months}. Correct it.</source>
        <translation>{months} 月的金额过大，请更正。</translation>
    </message>
    <message>
        <source>An amount or quantity is below 0 in month {months}. Correct it.</source>
        <translation>{months} 月的金额或数量小于 0，请更正。</translation>
    </message>
    <message>
        <source>An exchange says what goes out instead. Enter it.</source>
        <translation>换货须写明换出的商品。请填写换出商品。</translation>
    </message>
    <message>
        <source>An indirect customer needs an upstream supplier.</source>
        <translation>间接客户须有上游供货客户。</translation>
    </message>
    <message>
        <source>An open prospect always has a next step and a day for it, from today to a year ahead. Enter both.</source>
        <translation>跟进中的潜在客户必须有下一步及其日期(今天起一年内)。请两项都填。</translation>
    </message>
    <message>
        <source>An order was made of it. Deliver or cancel the order; the proposal follows.</source>
        <translation>已据此生成订单。请发货或取消该订单,要货计划会随之变化。</translation>
    </message>
    <message>
        <source>Another proposal for this customer waits for a decision. Decide on that one first.</source>
        <translation>该客户还有一项变动待决定。请先处理那一项。</translation>
    </message>
    <message>
        <source>Approving nothing is rejecting: reject it with a reason, or approve a quantity.</source>
        <translation>批准数量全部为 0 等于驳回：请说明原因后驳回，或批准一定数量。</translation>
    </message>
    <message>
        <source>Archives are opened in an emergency only in the office itself (B-136).</source>
        <translation>紧急查阅只能在办公室主库进行(规则 B-136)。</translation>
    </message>
    <message>
        <source>At most {limit} characters fit here. Shorten it.</source>
        <translation>此处最多 {limit} 个字，请缩短。</translation>
    </message>
    <message>
        <source>At most {most} copies were approved. Count again, or ask for more by a new request.</source>
        <translation>批准的份数为 {most} 份。请重新清点;如需更多,请另行申请。</translation>
    </message>
    <message>
        <source>Author, reviewer and custodian must be three persons (B-035). Ask somebody else.</source>
        <translation>填写人、审核人、档案管理人须为三个人(B-035)。请由他人办理。</translation>
    </message>
    <message>
        <source>Base ≤ stretch ≤ challenge does not hold in month {months}. Raise the higher amount, or lower the base.</source>
        <translation>{months} 月不满足 基本 ≤ 冲刺 ≤ 挑战。请提高较高档，或降低基本档。</translation>
    </message>
    <message>
        <source>Between two visits lie 1 to {most} days. Correct the number.</source>
        <translation>拜访间隔应为 1 到 {most} 天。请改正。</translation>
    </message>
    <message>
        <source>Borrowing is restricted until {until} after repeated delays (B-065).</source>
        <translation>因多次逾期,{until} 前限制借阅(规则 B-065)。到期自动解除。</translation>
    </message>
    <message>
        <source>Braces in the block “{block}” do not match. A value is written with two on each side, as the list of values inserts it.</source>
        <translation>条款“{block}”中的花括号不配对。变量两侧各写两个花括号,请用“插入变量”插入。</translation>
    </message>
    <message>
        <source>Buyer and seller are the same. Correct one of them.</source>
        <translation>买方与卖方相同，请改正其一。</translation>
    </message>
    <message>
        <source>Choose a category and a risk for the clause and each of its alternates.</source>
        <translation>请为条款及其每条备选表述选择类别和风险。</translation>
    </message>
    <message>
        <source>Choose a category for the block “{block}”.</source>
        <translation>请为条款“{block}”选择类别。</translation>
    </message>
    <message>
        <source>Choose a customer, a category, or both.</source>
        <translation>请选择客户、类别或两者。</translation>
    </message>
    <message>
        <source>Choose a field of the archive.</source>
        <translation>请选择档案字段。</translation>
    </message>
    <message>
        <source>Choose a product by its code or name.</source>
        <translation>请按编码或名称选择商品。</translation>
    </message>
    <message>
        <source>Choose a type for the value “{name}”.</source>
        <translation>请为变量“{name}”选择类型。</translation>
    </message>
    <message>
        <source>Choose how credible it is, from 1 to 6.</source>
        <translation>请选择可信度 1 至 6。</translation>
    </message>
    <message>
        <source>Choose how important it is, from 1 to 3.</source>
        <translation>请选择重要性 1 至 3。</translation>
    </message>
    <message>
        <source>Choose how reliable the source is, from A to F.</source>
        <translation>请选择信源可靠性 A 至 F。</translation>
    </message>
    <message>
        <source>Choose how the money came.</source>
        <translation>请选择回款方式。</translation>
    </message>
    <message>
        <source>Choose on which side this person stands.</source>
        <translation>请选择此人的支持度。</translation>
    </message>
    <message>
        <source>Choose one of the four styles; with an even questionnaire, observe more first.</source>
        <translation>请选择四种风格之一；问卷持平时，请先继续观察。</translation>
    </message>
    <message>
        <source>Choose one of what is offered.</source>
        <translation>请从给出的选项中选择。</translation>
    </message>
    <message>
        <source>Choose the channel.</source>
        <translation>请选择渠道。</translation>
    </message>
    <message>
        <source>Choose what happened: goods in, scrap, or goods out.</source>
        <translation>请选择类别：其他入库、报废或其他出库。</translation>
    </message>
    <message>
        <source>Choose what it is about.</source>
        <translation>请选择主题类型。</translation>
    </message>
    <message>
        <source>Choose what joins the two.</source>
        <translation>请选择两人的关系。</translation>
    </message>
    <message>
        <source>Choose what kind of contract this text is for.</source>
        <translation>请选择本文本适用的合同类型。</translation>
    </message>
    <message>
        <source>Choose what kind of emergency it is (B-131).</source>
        <translation>请选择紧急类别(规则 B-131)。</translation>
    </message>
    <message>
        <source>Choose what kind of information it is.</source>
        <translation>请选择情报类别。</translation>
    </message>
    <message>
        <source>Choose what this person is to the purchase.</source>
        <translation>请选择此人的采购角色。</translation>
    </message>
    <message>
        <source>Choose whose duty it is and of what kind.</source>
        <translation>请选择义务方和类型。</translation>
    </message>
    <message>
        <source>Complaints are handled in service. Choose somebody with this role and an open account.</source>
        <translation>投诉由客服处理。请选择有此岗位且账号有效的人。</translation>
    </message>
    <message>
        <source>Complaints are registered by the field and by service, handled by service, and decided on by the superior or a manager; your role does not include this step.</source>
        <translation>投诉由业务与客服登记、客服处理、上级或经理决定；您的岗位不包括这一步。</translation>
    </message>
    <message>
        <source>Confidence goes from 1 to 5. Choose one.</source>
        <translation>把握为 1 至 5。请选择。</translation>
    </message>
    <message>
        <source>Contracts are drawn only from published standard texts. Choose another one, or have a version published.</source>
        <translation>合同只能用已发布的标准文本起草。请换一份文本，或先发布新版本。</translation>
    </message>
    <message>
        <source>Cost prices are top secret (L3): finance enters them. Leave the field empty.</source>
        <translation>成本价属绝密（L3），由财务录入，请留空。</translation>
    </message>
    <message>
        <source>Count copies and pages, from 1 to {most}: nothing is stamped in blank.</source>
        <translation>请填写份数和页数(1 至 {most}):不得在空白文件上盖章。</translation>
    </message>
    <message>
        <source>Count {number} of {day} was posted already; no count is posted before it. Correct the day, or correct that count.</source>
        <translation>{day} 的盘点 {number} 已过账，其前不能再补盘点。请改正日期，或更正那张盘点单。</translation>
    </message>
    <message>
        <source>Credit is proposed and blocked by finance and decided by superiors and managers; your role does not include this step.</source>
        <translation>授信由财务提出和收紧，由主管和经理决定；您的角色不包含此步骤。</translation>
    </message>
    <message>
        <source>Damage in transit needs the carrier&apos;s signature. Get it and tick it here, or choose another reason.</source>
        <translation>运输破损须有承运人签字。取得签字后在此勾选，或改选其他原因。</translation>
    </message>
    <message>
        <source>Days and quantities are never below 0, a shelf life is at least one day. Correct them.</source>
        <translation>天数和数量不能小于 0，保质期至少一天，请更正。</translation>
    </message>
    <message>
        <source>Each unit needs a name and holds more than 0 base units. Correct {units}.</source>
        <translation>每个单位都要有名称，且含基本单位数大于 0。请更正：{units}</translation>
    </message>
    <message>
        <source>Enter 1 to {most} lines at once; bring more in from a file.</source>
        <translation>一次录入 1 至 {most} 行；更多的请从文件导入。</translation>
    </message>
    <message>
        <source>Enter a code, such as XS-01: all versions of a text share it.</source>
        <translation>请填写编号,如 XS-01:同一文本的各版共用一个编号。</translation>
    </message>
    <message>
        <source>Enter a quantity above zero.</source>
        <translation>请填写大于零的数量。</translation>
    </message>
    <message>
        <source>Enter at least one line, and at most {most}.</source>
        <translation>请填写明细，至少一行，最多 {most} 行。</translation>
    </message>
    <message>
        <source>Enter how many pages are stamped, from 1 to 999.</source>
        <translation>请填写用印页数，1 到 999。</translation>
    </message>
    <message>
        <source>Enter the day of the count, such as 2026-03-05.</source>
        <translation>请填写盘点日期，如 2026-03-05。</translation>
    </message>
    <message>
        <source>Every price is more than 0 and at most 100,000,000 yuan. Correct the price.</source>
        <translation>价格必须大于 0 且不超过 1 亿元，请更正。</translation>
    </message>
    <message>
        <source>Every row of a plan has twelve months. Enter the row anew.</source>
        <translation>计划的每一行必须有十二个月，请重新录入该行。</translation>
    </message>
    <message>
        <source>Every section needs its tick: {fields} is missing (B-173).</source>
        <translation>每一部分都须勾选，还缺：{fields}（B-173）。</translation>
    </message>
    <message>
        <source>Expires on {expires}, before it was made on {made}. Correct one of the days.</source>
        <translation>有效期 {expires} 早于生产日期 {made}，请改正。</translation>
    </message>
    <message>
        <source>Filed sections are edited only inside an edit loan (B-014). Request one.</source>
        <translation>已归档的部分只能在改档借阅中修改(规则 B-014)。请申请改档。</translation>
    </message>
    <message>
        <source>Finance has looked at this order already.</source>
        <translation>财务已阅过此订单。</translation>
    </message>
    <message>
        <source>Finance signs first; your signature follows.</source>
        <translation>须由财务先签，您随后签。</translation>
    </message>
    <message>
        <source>For this reason goods come back within {days} days; it has been {since}. Another reason, or a policy, may allow it.</source>
        <translation>该原因的退换期限为 {days} 天，现已 {since} 天。可改选其他原因，或按政策办理。</translation>
    </message>
    <message>
        <source>For this reason only goods in a whole package come back. Leave out what is not.</source>
        <translation>该原因只接受包装完好的商品。请去掉包装不完好的部分。</translation>
    </message>
    <message>
        <source>For this reason the day on which it expires must be known. Type it from the package.</source>
        <translation>该原因须有到期日。请按包装填写。</translation>
    </message>
    <message>
        <source>For this severity the report lacks: {blocks}. Write them, D3 in force and D6 proved.</source>
        <translation>按此严重程度，报告还缺：{blocks}。请补齐，其中 D3 须已生效、D6 须有证据。</translation>
    </message>
    <message>
        <source>For “{reason}” the freight is not borne that way; choose “{freight}” or what fits the reason.</source>
        <translation>“{reason}”的运费不能这样承担，请选“{freight}”或与原因相符的承担方。</translation>
    </message>
    <message>
        <source>Goods leave in whole packs of {pack3}. Enter a multiple of it above zero.</source>
        <translation>货物按整包装({pack3})发出。请填写大于零的整数倍。</translation>
    </message>
    <message>
        <source>In an emergency you open only archives of your own people or your own team (B-130). Ask a manager.</source>
        <translation>紧急查阅仅限本人下属或本小组的客户(规则 B-130)。请找经理办理。</translation>
    </message>
    <message>
        <source>In row {row} of {name} a quotation mark is never closed, so that later rows would be lost.</source>
        <translation>{name} 第 {row} 行的引号没有结束，其后的行会丢失。</translation>
    </message>
    <message>
        <source>In {name} no row names the columns. Say which row is the header, or use the template.</source>
        <translation>{name} 中找不到标题行。请指明标题行的行号，或使用模板。</translation>
    </message>
    <message>
        <source>Influence goes from 1 to 5. Choose one.</source>
        <translation>影响力为 1 至 5。请选择。</translation>
    </message>
    <message>
        <source>Information about a customer belongs to an archive. Choose the customer.</source>
        <translation>主题为客户的情报须归入档案,请选择客户。</translation>
    </message>
    <message>
        <source>Information is noted by those responsible for the customer and their team, and judged by the superior or a manager; a task of verification is finished by whoever was asked. Ask one of them.</source>
        <translation>情报由客户责任人及其团队登记,由上级或经理认定;求证由被指派人完成。请联系他们。</translation>
    </message>
    <message>
        <source>Information is of a day up to today, {today}. Correct the day.</source>
        <translation>情报日期不能晚于今天 {today},请更正。</translation>
    </message>
    <message>
        <source>Information of the market belongs to no archive. Note it for the customer first.</source>
        <translation>市场情报不属于任何档案。请先为该客户登记。</translation>
    </message>
    <message>
        <source>Is there already: {name} ({number}), responsible: {owner}.</source>
        <translation>已有此客户：{name}（{number}），责任人：{owner}。</translation>
    </message>
    <message>
        <source>It cannot be made on {made}, after it was delivered on {delivered}. Correct the day, or take the right line.</source>
        <translation>生产日期 {made} 不能晚于发货日期 {delivered}。请更正日期，或选对销售行。</translation>
    </message>
    <message>
        <source>It cannot end before it begins ({first}), nor twenty years later. Correct the day.</source>
        <translation>有效期不能早于情报日期 {first},也不能超过二十年,请更正。</translation>
    </message>
    <message>
        <source>It cannot expire on {expires}, before it was made on {made}. Correct the days.</source>
        <translation>到期日 {expires} 不能早于生产日期 {made}。请更正日期。</translation>
    </message>
    <message>
        <source>It departs from the standard text at high risk: a manager decides.</source>
        <translation>合同含高风险的偏离条款，须由经理批准。</translation>
    </message>
    <message>
        <source>It does not stand where this step leads on ({state}) (B-004). Refresh the list.</source>
        <translation>当前状态({state})不能进行这一步(规则 B-004)。请刷新列表。</translation>
    </message>
    <message>
        <source>It ends before it begins. Correct one of the times.</source>
        <translation>结束早于开始，请改正时间。</translation>
    </message>
    <message>
        <source>It falls due between {made} and {latest}. Correct the day.</source>
        <translation>到期日应在 {made} 至 {latest} 之间,请更正。</translation>
    </message>
    <message>
        <source>It has no end, so there is nothing to renew. Amend it instead.</source>
        <translation>合同没有到期日，无需续签，可改为签订补充协议。</translation>
    </message>
    <message>
        <source>It has not expired: {left} days are left. Choose “Near expiry” or another reason.</source>
        <translation>尚未过期，还剩 {left} 天。请改选“临期”或其他原因。</translation>
    </message>
    <message>
        <source>It is due between {today} and {latest}. Correct the day.</source>
        <translation>期限应在 {today} 至 {latest} 之间,请更正。</translation>
    </message>
    <message>
        <source>It is not your turn: {step} comes first (B-037). Wait until that is decided.</source>
        <translation>还没有轮到您:须先完成{step}(规则 B-037)。请等待前一环节办完。</translation>
    </message>
    <message>
        <source>It is renewed already, by {number}.</source>
        <translation>合同已有续签合同 {number}。</translation>
    </message>
    <message>
        <source>It is sent on {latest} at the latest, not on a day to come. Correct the day.</source>
        <translation>发出日期最晚为 {latest}，不能是将来。请改正日期。</translation>
    </message>
    <message>
        <source>It moves to another day, from today, {today}, on. Correct the day.</source>
        <translation>改期应改到今天（{today}）或以后的另一天。请改日期。</translation>
    </message>
    <message>
        <source>It stands at “{level}”: choose another level. Public belongs to the card alone (B-103).</source>
        <translation>目前为“{level}”，请另选密级；“公开”只用于目录信息（B-103）。</translation>
    </message>
    <message>
        <source>It stands at “{state}”, from which this does not lead on. Refresh the list.</source>
        <translation>当前状态为“{state}”，不能进行此操作。请刷新列表。</translation>
    </message>
    <message>
        <source>It stands at “{state}”, from which this step does not lead on. Refresh the list.</source>
        <translation>目前状态为“{state}”，不能办理这一步，请刷新列表。</translation>
    </message>
    <message>
        <source>It stands at “{state}”: only what is corroborated changes an archive, a limit or a grade (R52). Have it verified, or let the superior use it with a reason.</source>
        <translation>该情报为“{state}”:只有已印证的情报才能改变档案、额度或等级(R52)。请先求证,或由主管说明理由后使用。</translation>
    </message>
    <message>
        <source>It still rests on the relation alone. Say first what else spoke for us, and mark it as ready.</source>
        <translation>目前仍只凭关系。请先说明其他优势，并标为成熟。</translation>
    </message>
    <message>
        <source>It was changed since you read it. Refresh, read it again, then go on.</source>
        <translation>您阅读之后它已被修改。请刷新、重新阅读后再继续。</translation>
    </message>
    <message>
        <source>It was delivered on {day}, after the day of the request. Correct the day or the line.</source>
        <translation>该行于 {day} 发货，晚于申请日期。请更正日期或销售行。</translation>
    </message>
    <message>
        <source>It was kept on a day from {made} to {today}. Correct the day.</source>
        <translation>兑现日期应在 {made} 至 {today} 之间,请更正。</translation>
    </message>
    <message>
        <source>It would come to {amount} yuan of credit; a superior decides up to {most} yuan. A manager must sign.</source>
        <translation>授信合计将达 {amount} 元，超过主管权限 {most} 元，须由经理签字。</translation>
    </message>
    <message>
        <source>Its level lies between {least} and {most} here. Choose another level.</source>
        <translation>此处密级应在 {least} 至 {most} 之间,请另选。</translation>
    </message>
    <message>
        <source>Keeper and backup keeper are two persons with the office of contracts and open accounts. Choose others.</source>
        <translation>保管人与备用保管人须是两名在职的合同管理员。请另选。</translation>
    </message>
    <message>
        <source>Less than nothing cannot lie there. Enter 0 or more.</source>
        <translation>库存不能为负数，请填 0 或以上。</translation>
    </message>
    <message>
        <source>Line {line}: the discount is below zero or above what {name} costs. Correct it.</source>
        <translation>第 {line} 行：{name} 的折扣小于零或超过金额，请更正。</translation>
    </message>
    <message>
        <source>Line {line}: {name} is not sold (any more). Choose another product.</source>
        <translation>第 {line} 行：{name} 不在售，请选择其他商品。</translation>
    </message>
    <message>
        <source>Line {line}: {name} is not sold in this unit, or not in this quantity. Correct quantity or unit.</source>
        <translation>第 {line} 行：{name} 不按此单位或数量销售，请更正数量或单位。</translation>
    </message>
    <message>
        <source>Lines are numbered from 1, and a document number has at most {limit} characters.</source>
        <translation>行号从 1 开始，单号最多 {limit} 个字符。</translation>
    </message>
    <message>
        <source>Loans of this kind and level are never renewed (B-072). Request a new one.</source>
        <translation>这类借阅不能续借(规则 B-072)。请重新申请。</translation>
    </message>
    <message>
        <source>Made on {made}, after the count of {counted}. Correct the day.</source>
        <translation>生产日期 {made} 晚于盘点日期 {counted}，请改正。</translation>
    </message>
    <message>
        <source>Name who was met, in 40 characters at most.</source>
        <translation>请写拜访对象的姓名，最多 40 个字。</translation>
    </message>
    <message>
        <source>Needs are written down by those responsible for the customer, their team, and by service. Ask one of them.</source>
        <translation>需求由客户的责任人、小组成员和售后登记。请找他们办理。</translation>
    </message>
    <message>
        <source>Neither an original of ours nor a signed scan is there. Enter the originals, or attach the scan first.</source>
        <translation>既没有我方原件，也没有签署后的扫描件。请登记原件份数，或先附扫描件。</translation>
    </message>
    <message>
        <source>No customer is called “{name}” or has this number. Correct it, or make the archive first.</source>
        <translation>没有名称或编号为“{name}”的客户。请改正，或先建档。</translation>
    </message>
    <message>
        <source>No letter of level {level} about this debt was written yet. Write that one first.</source>
        <translation>该笔欠款尚未发出第 {level} 级催款函。请先发出该级。</translation>
    </message>
    <message>
        <source>No money waits for a decision.</source>
        <translation>没有待批准的赔付。</translation>
    </message>
    <message>
        <source>No order proposal of this customer is open: there is nothing to print. Make them first.</source>
        <translation>该客户没有未结的要货计划,无可打印。请先生成要货计划。</translation>
    </message>
    <message>
        <source>No product belongs to {categories}. Choose a category in use.</source>
        <translation>没有商品属于品类 {categories}，请选择在用的品类。</translation>
    </message>
    <message>
        <source>No product has this code, barcode or name: {name}. Correct it, or have the product entered first.</source>
        <translation>没有此编码、条码或品名的产品：{name}。请改正，或先建立该产品。</translation>
    </message>
    <message>
        <source>No product “{name}” is known. Check code and leading zeros, or have the product approved first.</source>
        <translation>没有找到商品“{name}”。请核对编码和前导零，或先报批该商品。</translation>
    </message>
    <message>
        <source>No rows were found in {name}.</source>
        <translation>{name} 中没有找到任何数据行。</translation>
    </message>
    <message>
        <source>No source that counts (A to D) supports it. Add the authoritative source first.</source>
        <translation>没有可计数(A 至 D)的支持信源。请先补充权威信源。</translation>
    </message>
    <message>
        <source>No visit stands in this week. Plan one first.</source>
        <translation>这一周还没有拜访，请先安排。</translation>
    </message>
    <message>
        <source>Nobody approves an order that they drafted, changed or handed in. A colleague must.</source>
        <translation>不能批准自己起草、修改或提交的订单，须由同事批准。</translation>
    </message>
    <message>
        <source>Nobody borrows for another (B-057). The borrower asks under their own account.</source>
        <translation>不得代借(规则 B-057)。请借阅人用本人账号申请。</translation>
    </message>
    <message>
        <source>Nobody calls what he has noted or told himself authoritative. Another superior or a manager must judge it.</source>
        <translation>不能认定自己登记或提供的情报为权威。须由其他主管或经理认定。</translation>
    </message>
    <message>
        <source>Nobody can review this (B-034). Have a superior or manager entered.</source>
        <translation>没有人可以复核（B-034），请先登记直接上级或经理。</translation>
    </message>
    <message>
        <source>Nobody can take the step “{step}” (B-034). Have a superior entered for the owner.</source>
        <translation>没有人可以办理“{step}”(B-034)。请先为责任人登记直接上级。</translation>
    </message>
    <message>
        <source>Nobody can take the step “{step}” (B-034). Have a superior or manager entered for it.</source>
        <translation>“{step}”这一环节无人可办(规则 B-034)。请先登记直接上级或经理。</translation>
    </message>
    <message>
        <source>Nobody can take the step “{step}”. Have an officer, superior or manager entered.</source>
        <translation>“{step}”这一步没有人可以办理，请先设置合同专管员、直接上级或经理。</translation>
    </message>
    <message>
        <source>Nobody changes or confirms what concerns their own account (B-024). Ask a colleague with this role.</source>
        <translation>任何人不得变更或确认涉及本人账号的事项（B-024）。请由另一位同角色的同事办理。</translation>
    </message>
    <message>
        <source>Nobody changes their own customers or memberships (B-024). Ask a manager.</source>
        <translation>任何人不得变动自己名下的客户或小组关系（B-024）。请找经理办理。</translation>
    </message>
    <message>
        <source>Nobody checks what they recorded themselves (B-030). A superior or another manager must.</source>
        <translation>不能核实自己登记的记录（B-030），须由上级或其他经理核实。</translation>
    </message>
    <message>
        <source>Nobody confirms what they proposed, adjusted or handed in. A superior or a manager must.</source>
        <translation>自己提出、调整或提交的要货不能由自己确认,须由上级或经理确认。</translation>
    </message>
    <message>
        <source>Nobody could take the customers over (B-153). Have a superior entered first.</source>
        <translation>没有人能接管这些客户（B-153）。请先登记直接上级。</translation>
    </message>
    <message>
        <source>Nobody decides a plan they drafted or wrote on (B-030). A manager decides it.</source>
        <translation>不能审批自己编制或修改过的计划（B-030），请由经理审批。</translation>
    </message>
    <message>
        <source>Nobody decides a return that they drafted, changed or handed in. A colleague must.</source>
        <translation>不能审批自己登记、修改或提交的退换，须由他人审批。</translation>
    </message>
    <message>
        <source>Nobody decides any step of their own loan (B-030). Somebody else must do it.</source>
        <translation>任何人不得办理自己的借阅(规则 B-030)。须由他人办理。</translation>
    </message>
    <message>
        <source>Nobody decides on a complaint that they registered or handle, nor on money that they asked for. A colleague must.</source>
        <translation>本人登记或处理的投诉、本人提出的赔付，不能由本人决定（须他人决定）。请由同事决定。</translation>
    </message>
    <message>
        <source>Nobody decides on answers that they typed themselves (B-030). A colleague must.</source>
        <translation>自己录入的结果不能自己审核(B-030)。请由同事审核。</translation>
    </message>
    <message>
        <source>Nobody decides on his own week, or reads his own report as the superior. Ask your superior or a manager.</source>
        <translation>任何人不得批准自己的计划或批阅自己的报告。请找上级或经理。</translation>
    </message>
    <message>
        <source>Nobody decides on what they handed in themselves (B-030). Somebody else must decide.</source>
        <translation>本人提交的不能由本人审批(B-030)。请由他人办理。</translation>
    </message>
    <message>
        <source>Nobody decides what they proposed or asked for themselves. A colleague must.</source>
        <translation>不能决定自己提出或申请的事项，须由同事决定。</translation>
    </message>
    <message>
        <source>Nobody decides what they proposed or asked for, and who approved does not stamp (B-030). Somebody else has to.</source>
        <translation>本人提出或申请的事项不得由本人审批,审批人不得盖章(规则 B-030)。请由他人办理。</translation>
    </message>
    <message>
        <source>Nobody decides what they proposed or drafted (B-030). Ask another manager.</source>
        <translation>不能决定自己提议或拟定的事项（B-030），请由另一位经理决定。</translation>
    </message>
    <message>
        <source>Nobody decides what they proposed, or signs for themselves (B-030). Ask somebody else.</source>
        <translation>不得审批自己提出的事项，也不得为自己签字（B-030）。请由他人办理。</translation>
    </message>
    <message>
        <source>Nobody does this to oneself (B-024). Somebody else must do it.</source>
        <translation>任何人不得对自己办理此事(规则 B-024)。请由他人办理。</translation>
    </message>
    <message>
        <source>Nobody is his own superior, even round corners: {names}. Take away one of these lines first, or choose another kind.</source>
        <translation>汇报关系不能成环，任何人都不能辗转成为自己的上级：{names}。请先删除其中一条，或另选关系。</translation>
    </message>
    <message>
        <source>Nobody of ours is called {names}. Write the names of colleagues, with 、 between them.</source>
        <translation>我方没有叫 {names} 的同事。请写同事姓名，用、隔开。</translation>
    </message>
    <message>
        <source>Nobody reviews or approves what he drafted. Another officer or superior must.</source>
        <translation>起草人不得审核或批准自己起草的合同，请由其他专管员或上级办理。</translation>
    </message>
    <message>
        <source>Nobody reviews or confirms what they handed in or proposed themselves (B-030, B-170).</source>
        <translation>不得复核或确认本人提交或提出的事项(规则 B-030、B-170)。须由他人办理。</translation>
    </message>
    <message>
        <source>Nobody reviews or posts a count that they made or typed, under whatever account. A colleague must.</source>
        <translation>自己盘点或录入的盘点单，不论用哪个账号，都不能由本人审核或过账，须由他人办理。</translation>
    </message>
    <message>
        <source>Nobody reviews or publishes what they drafted (B-030). Somebody else has to.</source>
        <translation>本人起草的文本不得由本人审核或公布(规则 B-030)。请由他人办理。</translation>
    </message>
    <message>
        <source>Nobody reviews their own opening (B-133) or decides on their own proposal (B-065). Another custodian or manager must.</source>
        <translation>不得复核本人的紧急查阅(规则 B-133),也不得决定本人提出的限制(规则 B-065)。须由其他档案管理人或经理办理。</translation>
    </message>
    <message>
        <source>Not everything is paid yet. The order closes by itself when the last fen has come.</source>
        <translation>尚未付清。款项到齐后订单自动关闭。</translation>
    </message>
    <message>
        <source>Nothing can be written in {path}. Choose another folder, best on another disk.</source>
        <translation>无法写入 {path}。请另选文件夹，最好在另一块磁盘上。</translation>
    </message>
    <message>
        <source>Nothing differs from what is in force. Change a value first.</source>
        <translation>与现行内容没有差别，请先修改。</translation>
    </message>
    <message>
        <source>Nothing is heard after today, {today}. Correct the day.</source>
        <translation>得知日期不能晚于今天 {today},请更正。</translation>
    </message>
    <message>
        <source>Nothing is left to ask for: no debt is past due once credits and prepayments are taken off.</source>
        <translation>没有可催收的款项：扣除贷项和预收后已无逾期欠款。</translation>
    </message>
    <message>
        <source>Nothing is ordered yet. Enter a line first.</source>
        <translation>还没有明细，请先录入一行。</translation>
    </message>
    <message>
        <source>Nothing is to be ordered here. Adjust the quantity first, or cancel the proposal.</source>
        <translation>此处要货数量为零。请先调整数量,或取消该计划。</translation>
    </message>
    <message>
        <source>Nothing was changed (B-089a). Use “Drop changes” to give the sections back.</source>
        <translation>没有任何修改(规则 B-089a)。请用“放弃修改”归还。</translation>
    </message>
    <message>
        <source>Nothing was counted yet. Enter at least one row.</source>
        <translation>尚未盘点任何产品，请至少录入一行。</translation>
    </message>
    <message>
        <source>Nothing was imported, because {count} rows have faults (first: {rows}). Correct them, or skip faulty rows.</source>
        <translation>{count} 行有问题（首先是第 {rows} 行），没有导入任何数据。请更正，或选择跳过错误行。</translation>
    </message>
    <message>
        <source>Nothing was opened: the log entry or the notices could not be written, or nobody else is there to be told (B-132). Tell the administrator.</source>
        <translation>未打开任何内容:日志或通知无法写入,或没有其他人可以通知(规则 B-132)。请联系系统管理员。</translation>
    </message>
    <message>
        <source>Nothing was printed, because the watermark would not be whole ({item}) (B-112). Ask the administrator to complete the staff number or to install the program anew.</source>
        <translation>水印不完整（{item}），没有打印（B-112）。请系统管理员补全工号，或重新安装本程序。</translation>
    </message>
    <message>
        <source>Nothing would change. Enter another term, or what is agreed in words.</source>
        <translation>没有任何变更。请填写变更的条件，或写明协议内容。</translation>
    </message>
    <message>
        <source>Of {number} line {line} only {open_fen} yuan are open, not {wanted_fen}. Lower the amount.</source>
        <translation>{number} 第 {line} 行仅余 {open_fen} 元未结，不足 {wanted_fen} 元。请调低金额。</translation>
    </message>
    <message>
        <source>Of {total} originals ours are at most as many. Count again.</source>
        <translation>合同共 {total} 份，我方份数不能超过总数，请重新清点。</translation>
    </message>
    <message>
        <source>One of this kind waits for its decision already. Wait for it, or take it back.</source>
        <translation>同类事项已在等待决定，请等待结果，或先撤回。</translation>
    </message>
    <message>
        <source>Only a future customer is followed as a prospect; this one is further on. Open its archive.</source>
        <translation>只有未来客户才按潜在客户跟进,该客户已过此阶段。请打开其档案。</translation>
    </message>
    <message>
        <source>Only a manager changes the order of the queue (action matrix, B-094).</source>
        <translation>仅经理可以调整排队次序(权限表,规则 B-094)。</translation>
    </message>
    <message>
        <source>Only a manager lets a seal leave the office.</source>
        <translation>印章带出办公场所须经经理批准。</translation>
    </message>
    <message>
        <source>Only a posted count of the same customer can be corrected by a new one.</source>
        <translation>只有同一客户已过账的盘点单可以另做一张更正。</translation>
    </message>
    <message>
        <source>Only active products are priced: {products} are not. Take them out of the list.</source>
        <translation>只能为在用商品定价，{products} 不在用，请从价目表中删除。</translation>
    </message>
    <message>
        <source>Only an exchange, of which something was accepted, sends goods out. Remove them.</source>
        <translation>只有验收了货物的换货才有换出商品。请删除换出商品。</translation>
    </message>
    <message>
        <source>Only dealers, hospitals, pharmacies, retailers and key accounts are marked (B-170).</source>
        <translation>只标记经销商、医院、药店、零售商和大客户（B-170）。</translation>
    </message>
    <message>
        <source>Only its keeper and the backup keeper handle this seal. Ask one of them.</source>
        <translation>只有该印章的保管人和备用保管人可以经手。请找他们办理。</translation>
    </message>
    <message>
        <source>Only its writer changes or discards a draft. Others return it with a reason.</source>
        <translation>草稿只能由起草人修改或作废。其他人可以写明理由退回。</translation>
    </message>
    <message>
        <source>Only the archive custodian may check a return (B-033).</source>
        <translation>仅档案管理人可以验收归还(规则 B-033)。</translation>
    </message>
    <message>
        <source>Only the archive custodian may hand out loans (action matrix, B-032).</source>
        <translation>仅档案管理人可以办理借出(权限表,规则 B-032)。</translation>
    </message>
    <message>
        <source>Only the archive custodian or a manager calls a loan back (action matrix, B-090).</source>
        <translation>仅档案管理人或经理可以召回借阅(权限表,规则 B-090)。</translation>
    </message>
    <message>
        <source>Only the archive custodian or a manager takes a loan back by force (B-100).</source>
        <translation>仅档案管理人或经理可以强制收回(规则 B-100)。</translation>
    </message>
    <message>
        <source>Only the archive custodian takes an edit into the archive (B-035).</source>
        <translation>仅档案管理人可以接收改稿入档(规则 B-035)。</translation>
    </message>
    <message>
        <source>Only the borrower asks for a renewal (B-070).</source>
        <translation>仅借阅人本人可以申请续借(规则 B-070)。</translation>
    </message>
    <message>
        <source>Only the borrower may do this (B-057).</source>
        <translation>仅借阅人本人可以办理(规则 B-057)。</translation>
    </message>
    <message>
        <source>Only the borrower prints under this loan (B-110).</source>
        <translation>仅借阅人可以凭此单打印(规则 B-110)。</translation>
    </message>
    <message>
        <source>Only the borrower&apos;s superior, the custodian or a manager reminds (B-066).</source>
        <translation>仅借阅人的直接上级、档案管理人或经理可以催还(规则 B-066)。</translation>
    </message>
    <message>
        <source>Only the borrower&apos;s superior, the custodian or a manager revokes a loan (action matrix).</source>
        <translation>仅借阅人的直接上级、档案管理人或经理可以撤销借阅(权限表)。</translation>
    </message>
    <message>
        <source>Only the direct superior does this for their own people (B-151, B-152).</source>
        <translation>只有直接上级能为自己的下属办理（B-151、B-152）。</translation>
    </message>
    <message>
        <source>Only the keeper of this seal or the backup keeper stamps with it.</source>
        <translation>只有该印章的保管人或备用保管人可以用印。</translation>
    </message>
    <message>
        <source>Only the superior of the responsible person reviews an edit (B-035).</source>
        <translation>仅责任人的直接上级可以审核改稿(规则 B-035)。</translation>
    </message>
    <message>
        <source>Only the superior or manager named in the route decides on this request (B-036).</source>
        <translation>仅审批流程中指定的上级或经理可以审批(规则 B-036)。</translation>
    </message>
    <message>
        <source>Only who gave the approval takes it back (B-043).</source>
        <translation>仅批准人本人可以收回批准(规则 B-043)。</translation>
    </message>
    <message>
        <source>Only who may release or approved this loan decides on its renewal (B-073).</source>
        <translation>续借由档案管理人或原审批人决定(规则 B-073)。</translation>
    </message>
    <message>
        <source>Only whoever is responsible for the customer or on its team takes this. Choose one of them.</source>
        <translation>只能由该客户的责任人或小组成员担任。请从中选择。</translation>
    </message>
    <message>
        <source>Only whoever made an assessment takes it back. Write down your own view instead.</source>
        <translation>只有评估人本人可以撤回评估。您可以另写自己的评估。</translation>
    </message>
    <message>
        <source>Only {days} days have passed since something was last overdue; {least} must. Wait until then.</source>
        <translation>距最近一次逾期仅 {days} 天，须满 {least} 天，请届时再办。</translation>
    </message>
    <message>
        <source>Only {rest_fen} yuan are left to allocate, not {wanted_fen}. Lower the amounts.</source>
        <translation>可核销余额仅 {rest_fen} 元，不足 {wanted_fen} 元。请调低金额。</translation>
    </message>
    <message>
        <source>Orders are drafted by those responsible for the customer, approved by the superior or a manager, billed by finance; your role does not include this step.</source>
        <translation>订单由责任人起草，由主管或经理批准，由财务开票；您的角色不包含此步骤。</translation>
    </message>
    <message>
        <source>Outside the office a second person goes along: choose somebody else who works here.</source>
        <translation>印章外出须两人同行:请另选一名在职人员。</translation>
    </message>
    <message>
        <source>Payment would be due on {day}, before the day of trade. Correct it, or leave it empty.</source>
        <translation>应付日 {day} 早于进货时间。请改正或留空。</translation>
    </message>
    <message>
        <source>Plans are drafted by the responsible person, the team or the key account manager, and decided by their superior.</source>
        <translation>计划由责任人、团队成员或客户经理编制，由责任人的上级审批。</translation>
    </message>
    <message>
        <source>Probably there already by name and region or by phone: {name} ({number}), responsible: {owner}.</source>
        <translation>名称与区域或电话相同，疑似已有：{name}（{number}），责任人：{owner}。</translation>
    </message>
    <message>
        <source>Promises are written down by those responsible for the customer and their team, and by service. Ask one of them.</source>
        <translation>承诺由客户责任人及其团队、客服登记。请联系他们。</translation>
    </message>
    <message>
        <source>Proposals are made by those responsible for the customer and confirmed by the superior or a manager; your role does not include this step.</source>
        <translation>要货计划由客户的责任人提出,由上级或经理确认;您的角色不包含这一步。</translation>
    </message>
    <message>
        <source>Prospects and turns of life are kept by those responsible, decided by superiors; finance and managers block. Ask them.</source>
        <translation>潜在客户与阶段变动由负责人登记、上级决定,停用由财务或经理办理。请联系他们。</translation>
    </message>
    <message>
        <source>Reading {name} takes more than {limit} MiB of memory. Delete stray cells far to the right or below, or split the file.</source>
        <translation>读取 {name} 需要超过 {limit} MiB 内存。请删除右侧或下方远处的零散单元格，或拆分文件。</translation>
    </message>
    <message>
        <source>Reading {name} took longer than {limit} seconds and was stopped.</source>
        <translation>读取 {name} 超过 {limit} 秒，已停止。</translation>
    </message>
    <message>
        <source>Receipts, allocation and letters are finance&apos;s; promises and statements also belong to those responsible for the customer.</source>
        <translation>回款、核销和催款函由财务办理；付款承诺和对账单也可由该客户的责任人办理。</translation>
    </message>
    <message>
        <source>Renewal may be asked for from {first} on (B-070). Ask again then.</source>
        <translation>{first} 起才可以申请续借(规则 B-070)。请届时再申请。</translation>
    </message>
    <message>
        <source>Returns are registered by those responsible for the customer or by service, decided by the superior or a manager, inspected by service and settled by finance; your role does not include this step.</source>
        <translation>退换由客户责任人或售后登记，由直接上级或经理审批，由售后验货，由财务结算；您的角色不包含这一步。</translation>
    </message>
    <message>
        <source>Row {row} has the same product, batch and condition already. Add both up, or tell the batches apart.</source>
        <translation>第 {row} 行已有同一产品、批号和状况。请合并数量，或分别写明批号。</translation>
    </message>
    <message>
        <source>Row {row} of {name} has more than {limit} columns.</source>
        <translation>{name} 第 {row} 行超过 {limit} 列。</translation>
    </message>
    <message>
        <source>Say by name whom or what it is about, in {most} characters at most.</source>
        <translation>请填写主题名称,最多 {most} 字。</translation>
    </message>
    <message>
        <source>Say first what you need the secret parts of this archive for, then look again.</source>
        <translation>请先说明查看该档案秘密部分的用途，再查看。</translation>
    </message>
    <message>
        <source>Say how it was solved, in 2 to {most} characters.</source>
        <translation>请写如何解决，2 到 {most} 个字。</translation>
    </message>
    <message>
        <source>Say how what is still open is settled.</source>
        <translation>请说明未了事项如何清算。</translation>
    </message>
    <message>
        <source>Say in a few words what the opportunity is.</source>
        <translation>请简要说明是什么机会。</translation>
    </message>
    <message>
        <source>Say on which day the next step follows.</source>
        <translation>请填写下一步的日期。</translation>
    </message>
    <message>
        <source>Say until which day the seal stays outside, {today} or later.</source>
        <translation>请填写印章归还日期,不早于 {today}。</translation>
    </message>
    <message>
        <source>Say what becomes of the accepted goods; it must fit the kind of the case.</source>
        <translation>请选择验收货物的处置方式，且须与单据类型相符。</translation>
    </message>
    <message>
        <source>Say what came of it, in at least five characters.</source>
        <translation>请说明结果，至少五个字。</translation>
    </message>
    <message>
        <source>Say what follows: each visit to a customer who is not lost leads to a next step.</source>
        <translation>请写下一步：客户未流失，每次拜访都要有后续。</translation>
    </message>
    <message>
        <source>Say what is owed.</source>
        <translation>请写明义务内容。</translation>
    </message>
    <message>
        <source>Say what it is for, in at least {least} characters.</source>
        <translation>请写明用途,不少于 {least} 个字。</translation>
    </message>
    <message>
        <source>Say what proves it, or why it was waived.</source>
        <translation>请写明履行依据，或免除的理由。</translation>
    </message>
    <message>
        <source>Say what the contract is about.</source>
        <translation>请填写合同标的。</translation>
    </message>
    <message>
        <source>Say what the problem is, in 1000 characters at most.</source>
        <translation>请写明问题，最多 1000 个字。</translation>
    </message>
    <message>
        <source>Say where the goods came from or went to.</source>
        <translation>请写明货物的来源或去向。</translation>
    </message>
    <message>
        <source>Say where the original is kept.</source>
        <translation>请填写原件的保管位置。</translation>
    </message>
    <message>
        <source>Say whether everything was counted or only what is listed.</source>
        <translation>请选择是全部盘点还是只盘所列。</translation>
    </message>
    <message>
        <source>Say whether the source supports or opposes it.</source>
        <translation>请选择信源支持还是反对。</translation>
    </message>
    <message>
        <source>Say which paper is to be stamped: the register names it.</source>
        <translation>请写明用印文件名称,以便登记。</translation>
    </message>
    <message>
        <source>Say who of the customer&apos;s people promised it.</source>
        <translation>请填写客户方的承诺人。</translation>
    </message>
    <message>
        <source>Say who promised: we, or the customer.</source>
        <translation>请选择承诺方:我方或客户。</translation>
    </message>
    <message>
        <source>Say who said it, in 1 to {most} characters.</source>
        <translation>请填写说的人,1 至 {most} 字。</translation>
    </message>
    <message>
        <source>Say why, in at least five characters.</source>
        <translation>请填写理由，至少五个字。</translation>
    </message>
    <message>
        <source>Say why, in at least {least} characters.</source>
        <translation>请说明理由，至少 {least} 个字。</translation>
    </message>
    <message>
        <source>Say why, in {least} to {most} characters.</source>
        <translation>请说明理由,{least} 至 {most} 字。</translation>
    </message>
    <message>
        <source>Secret sections open to a manager only with a stated purpose (B-014). State it first.</source>
        <translation>经理查看秘密部分须先说明用途(B-014)。请先说明用途。</translation>
    </message>
    <message>
        <source>Several people are called {person}. Write the user name or staff number.</source>
        <translation>有多人叫“{person}”。请改填用户名或工号。</translation>
    </message>
    <message>
        <source>Several products are called {name}. Enter the code.</source>
        <translation>有几个产品都叫 {name}，请填编码。</translation>
    </message>
    <message>
        <source>Several products are called “{name}”. Write the code.</source>
        <translation>有多个商品叫“{name}”，请填写编码。</translation>
    </message>
    <message>
        <source>So much is a slip of the finger. Correct the quantity.</source>
        <translation>数量过大，疑为误录，请改正。</translation>
    </message>
    <message>
        <source>Somebody changed it after you read it. Refresh, look at it again, then repeat the step.</source>
        <translation>您查看之后内容已被修改。请刷新、重新核对后再操作。</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. It has been read anew: please look, then try again.</source>
        <translation>期间已被他人修改,现已重新读取。请核对后再办理。</translation>
    </message>
    <message>
        <source>Somebody else has changed it meanwhile. Close, refresh the list, and open it again.</source>
        <translation>其他人已作改动。请关闭后刷新列表,再重新打开。</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Refresh, read it again, then decide.</source>
        <translation>期间已被他人更改。请刷新并重新阅读后再决定。</translation>
    </message>
    <message>
        <source>Somebody else waits before this person (B-094, B-102). Choose the first in the queue.</source>
        <translation>前面还有人排队(规则 B-094、B-102)。请选择排在第一位的借阅单。</translation>
    </message>
    <message>
        <source>Somebody waits for what this loan holds (B-072). Return it, then join the queue.</source>
        <translation>有人正在等候该借阅占用的内容,不能续借(规则 B-072)。请归还后加入排队。</translation>
    </message>
    <message>
        <source>Somebody waits in the queue for this archive (B-160). Cancel the hold first.</source>
        <translation>有人正在排队等候这份档案（B-160）。请先取消预约。</translation>
    </message>
    <message>
        <source>Still empty: {names}. Nothing blank is handed in or stamped; fill these in the draft first.</source>
        <translation>尚未填写：{names}。空白合同不得提交或用印，请先在草稿中填好。</translation>
    </message>
    <message>
        <source>Still missing: {fields} (B-105). Fill these in first.</source>
        <translation>还缺:{fields}(B-105)。请先补齐。</translation>
    </message>
    <message>
        <source>Still open: {kinds} (B-151). Clear each, or have it written off, then sign.</source>
        <translation>尚未清理：{kinds}（B-151）。请逐项清理或核销后再签字。</translation>
    </message>
    <message>
        <source>Stock is counted by those responsible for the customer and its team, and reviewed by the superior or a manager; your role does not include this step.</source>
        <translation>库存由客户责任人及其团队盘点，由上级或经理审核；您的角色不办理此步。</translation>
    </message>
    <message>
        <source>Stock needs a product, a quantity that is not below nothing, its unit and condition.</source>
        <translation>库存要有产品、不小于零的数量、单位和品相。</translation>
    </message>
    <message>
        <source>Strength goes from 1 to 5. Choose one.</source>
        <translation>强度为 1 至 5。请选择。</translation>
    </message>
    <message>
        <source>Surveys are sent by those responsible for the customer and decided on by their superior or a manager; your role does not include this step.</source>
        <translation>资料收集由客户责任人发出，由其直接上级或经理审核；你的角色不含这一步。</translation>
    </message>
    <message>
        <source>That one already goes back to this source: both would repeat each other. Choose the one that was first.</source>
        <translation>该信源本就源自此信源,会互相转述。请选择最初的信源。</translation>
    </message>
    <message>
        <source>The amount cannot be below zero, nor beyond all measure.</source>
        <translation>金额不能为负数，也不能大得离谱。</translation>
    </message>
    <message>
        <source>The amount must be above zero, and not beyond ten billion yuan. Correct it.</source>
        <translation>金额须大于零且不超过一百亿元。请更正。</translation>
    </message>
    <message>
        <source>The answer came on a day from {earliest} to today. Correct the day.</source>
        <translation>收回日期应在 {earliest} 到今天之间。请改正日期。</translation>
    </message>
    <message>
        <source>The archive is filed: it changes only inside an edit loan that you hold.</source>
        <translation>档案已归档：只能在您持有的修改借阅中更改。</translation>
    </message>
    <message>
        <source>The archive is kept until {until} (B-161). Destroy it after that day.</source>
        <translation>保管期限到 {until} 为止（B-161）。期满后方可销毁。</translation>
    </message>
    <message>
        <source>The archive is on its way or closed ({state}) and cannot be changed now.</source>
        <translation>档案正在流转或已关闭（{state}），现在不能修改。</translation>
    </message>
    <message>
        <source>The archive of this customer is “{state}” and takes nothing more (B-160).</source>
        <translation>该客户档案已“{state}”，不再接收任何内容（B-160）。</translation>
    </message>
    <message>
        <source>The archive of this customer stands at “{state}” and takes nothing in (B-160). Have it unsealed first.</source>
        <translation>该客户档案状态为“{state}”，不能再写入(规则 B-160)。请先解除封存。</translation>
    </message>
    <message>
        <source>The archive of this customer stands at “{state}” and takes nothing more (B-160). Have it unsealed first.</source>
        <translation>该客户档案为“{state}”，不能再登记（规则 B-160）。请先办理解封。</translation>
    </message>
    <message>
        <source>The archive stands at “{state}”, from which this does not lead on (B-160, B-161).</source>
        <translation>档案目前为“{state}”，不能办理此事（B-160、B-161）。</translation>
    </message>
    <message>
        <source>The archive stands at “{state}”, from which this step does not lead on (B-106).</source>
        <translation>档案现为“{state}”,不能办理这一步(B-106)。</translation>
    </message>
    <message>
        <source>The archive stands at “{state}”: a draft is edited directly, a filed archive only inside an edit loan (B-081).</source>
        <translation>档案现为“{state}”:草稿可直接编辑,已归档的须先办理改档借阅(B-081)。</translation>
    </message>
    <message>
        <source>The archive stands at “{state}”: nothing more is planned in it (B-160).</source>
        <translation>档案状态为“{state}”，不能再编制计划（B-160）。</translation>
    </message>
    <message>
        <source>The archive stands at “{state}”: nothing new is stamped for it (B-160).</source>
        <translation>该档案状态为“{state}”,不再办理新的用印(规则 B-160)。</translation>
    </message>
    <message>
        <source>The archive stands at “{state}”: only filed archives are lent (B-058).</source>
        <translation>该档案状态为“{state}”,只有已归档的档案可以借阅(规则 B-058)。请等归档后再申请。</translation>
    </message>
    <message>
        <source>The audit log has been altered: an entry does not fit its seal. Tell the auditor and keep the files as they are.</source>
        <translation>审计日志被改动:有记录与封印不符。请告知审计员,并保持文件原样。</translation>
    </message>
    <message>
        <source>The audit log is shorter than its seal: the data file was replaced by an older one or cut. Tell the auditor.</source>
        <translation>审计日志比封印记录的短:数据文件被换成旧文件或被截断。请告知审计员。</translation>
    </message>
    <message>
        <source>The backup {path} differs from the data and does not count. Check the disk and make the backup again on another one.</source>
        <translation>备份 {path} 与数据不一致,作废。请检查磁盘,并在其他磁盘上重新备份。</translation>
    </message>
    <message>
        <source>The backup {path} is damaged or not whole. Nothing was changed. Choose another backup.</source>
        <translation>备份 {path} 已损坏或不完整。没有做任何改动。请选择另一份备份。</translation>
    </message>
    <message>
        <source>The barcode {barcode} belongs to another unit or product. Each unit has its own.</source>
        <translation>条码 {barcode} 已属于另一单位或商品，每个单位须有自己的条码。</translation>
    </message>
    <message>
        <source>The barcode {barcode} has a wrong check digit or a sign that barcodes lack. Read it again.</source>
        <translation>条码 {barcode} 校验位不符或含有非法字符，请重新核对。</translation>
    </message>
    <message>
        <source>The base unit {unit} holds exactly 1. Write 1, or choose another name.</source>
        <translation>基本单位 {unit} 只能等于 1。请填 1，或改用其他名称。</translation>
    </message>
    <message>
        <source>The batch is not that of the line sold ({batch}). Correct it or take the right line.</source>
        <translation>批次与销售行的批次（{batch}）不符。请更正或选对销售行。</translation>
    </message>
    <message>
        <source>The block “{block}” has no key.</source>
        <translation>条款“{block}”没有代号。</translation>
    </message>
    <message>
        <source>The block “{block}” has no text. Write it, or remove the block.</source>
        <translation>条款“{block}”没有正文。请填写,或删除该条款。</translation>
    </message>
    <message>
        <source>The block “{block}” is fixed and stays as the standard text has it. Propose another standard text if it is wrong.</source>
        <translation>“{block}”是固定条款，不得改动；如有不妥请提出修订标准文本。</translation>
    </message>
    <message>
        <source>The block “{block}” needs words, at most 4,000 characters.</source>
        <translation>“{block}”条款不能为空，最多 4000 字。</translation>
    </message>
    <message>
        <source>The block “{block}” uses the value “{name}”, which is not in the list of values. Add it there, or mend the text.</source>
        <translation>条款“{block}”用到的变量“{name}”不在变量表中。请补充变量,或改正文。</translation>
    </message>
    <message>
        <source>The borrower was reminded today already: once a day is enough (B-066). Try tomorrow.</source>
        <translation>今天已催还过借阅人,每天限一次(规则 B-066)。请明天再试。</translation>
    </message>
    <message>
        <source>The borrower&apos;s account has ended (B-150). Their loans give no rights any more.</source>
        <translation>借阅人的账号已停用(规则 B-150),其借阅不再给予任何权限。</translation>
    </message>
    <message>
        <source>The buyer is missing: write a customer or a name.</source>
        <translation>缺少买方，请填写客户或名称。</translation>
    </message>
    <message>
        <source>The chance lies between 0 and 100 %. Correct it.</source>
        <translation>把握应在 0 至 100 % 之间。请更正。</translation>
    </message>
    <message>
        <source>The change log of {path} is incomplete: the file was altered from outside. Nothing was changed. Restore the last backup.</source>
        <translation>{path} 的变更记录不完整:文件曾被外部改动。未作任何改动,请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The characters of {name} cannot be read. Save it as UTF-8 or GB18030.</source>
        <translation>{name} 的字符无法识别。请另存为 UTF-8 或 GB18030 编码。</translation>
    </message>
    <message>
        <source>The check digit of this unified social credit code is wrong: look for a typing mistake.</source>
        <translation>统一社会信用代码的校验位不对：请检查是否输入有误。</translation>
    </message>
    <message>
        <source>The code {taken} is in use already. Choose another one, or a new version of that list.</source>
        <translation>编码 {taken} 已被使用。请换一个，或为原价目表建立新版本。</translation>
    </message>
    <message>
        <source>The code {taken} is in use. Choose another one, or begin a new version of what bears it.</source>
        <translation>编号 {taken} 已被使用。请换一个编号,或为原文本建立新版。</translation>
    </message>
    <message>
        <source>The complaint is closed already; nothing more is to be closed.</source>
        <translation>这件投诉已经结案，无须再次结案。</translation>
    </message>
    <message>
        <source>The complaint stands at “{state}”, from which this step does not lead on. Refresh the list.</source>
        <translation>投诉目前为“{state}”，不能做这一步。请刷新列表。</translation>
    </message>
    <message>
        <source>The condition is one of 完好, 临期, 破损, 过期.</source>
        <translation>状况只能是 完好、临期、破损、过期 之一。</translation>
    </message>
    <message>
        <source>The contracts of this customer stand higher than what you may see. Ask the custodian.</source>
        <translation>该客户合同的密级高于您的查看权限，请找档案管理人。</translation>
    </message>
    <message>
        <source>The cooperation is not under way: life cycle “{state}” (B-170). Correct the life cycle in the archive first.</source>
        <translation>合作关系未在进行：阶段为“{state}”（B-170）。请先在档案中更正阶段。</translation>
    </message>
    <message>
        <source>The count stands at “{state}”, from which this step does not lead on. Refresh the list.</source>
        <translation>盘点单现为“{state}”，不能办理此步。请刷新列表。</translation>
    </message>
    <message>
        <source>The count was changed since you read it. Refresh, read it again, then go on.</source>
        <translation>您查看之后盘点单已被修改。请刷新，重新查看后再办理。</translation>
    </message>
    <message>
        <source>The credit of this customer stands at a level that you do not see. Ask finance or a manager.</source>
        <translation>该客户的信用资料密级高于您的权限，请找财务或经理。</translation>
    </message>
    <message>
        <source>The custodian proposes, a manager confirms a restriction (B-065).</source>
        <translation>限制借阅由档案管理人提出、经理确认(规则 B-065)。</translation>
    </message>
    <message>
        <source>The custodian proposes, a manager declares a loan lost (action matrix, T27).</source>
        <translation>遗失由档案管理人提出、经理确认(权限表,T27)。</translation>
    </message>
    <message>
        <source>The customer has not confirmed it, and {have} of {need} attempts to reach him, {days} days apart, are written down. Record his word or try again.</source>
        <translation>客户尚未确认，联系记录为 {have} 次，须满 {need} 次且每次相隔 {days} 天。请登记客户确认，或再次联系。</translation>
    </message>
    <message>
        <source>The customer is not watched: no look of finance is needed.</source>
        <translation>该客户未列入关注，无须财务审阅。</translation>
    </message>
    <message>
        <source>The customer is on hold: no new orders; orders approved before are delivered with a release only. Have the debts paid, or ask finance.</source>
        <translation>该客户暂停发货：不接新单，已批准的订单须放行后发货。请先催收欠款，或找财务。</translation>
    </message>
    <message>
        <source>The customer is watched: finance has to look at this order first.</source>
        <translation>该客户处于关注状态：此单须先经财务审阅。</translation>
    </message>
    <message>
        <source>The customer pays in advance: {room} yuan are there for it, {short} are missing. Have them paid first.</source>
        <translation>该客户须先款后货：可用预收款 {room} 元，还差 {short} 元，请先收款。</translation>
    </message>
    <message>
        <source>The customer stands at “{stands}”, from which this turn does not lead on. Choose another one.</source>
        <translation>客户现为“{stands}”,不能作此变动。请另选。</translation>
    </message>
    <message>
        <source>The data file is busy with other work. Nothing was saved; try again in a moment.</source>
        <translation>数据文件正忙于其他任务,本次未保存,请稍后重试。</translation>
    </message>
    <message>
        <source>The data file may not be written. Nothing was saved. Ask the administrator for the right to write in the data folder.</source>
        <translation>数据文件不可写,本次未保存。请向系统管理员申请数据文件夹的写入权限。</translation>
    </message>
    <message>
        <source>The data file {path} is damaged and cannot be read. Nothing was changed. Keep the file and restore the last backup.</source>
        <translation>数据文件 {path} 已损坏,无法读取。未作任何改动,请保留该文件并恢复最近的备份。</translation>
    </message>
    <message>
        <source>The data file {path} is empty, so a copy was probably broken off. Nothing was changed. Restore the last backup.</source>
        <translation>数据文件 {path} 为空,可能是复制中断。未作任何改动,请恢复最近的备份。</translation>
    </message>
    <message>
        <source>The day lies between {first} and {last}: not before the step before it, not ahead.</source>
        <translation>日期须在 {first} 至 {last} 之间：不得早于上一步，也不得晚于今天。</translation>
    </message>
    <message>
        <source>The day lies in the future, or before {earliest}. Correct it.</source>
        <translation>日期在今天之后，或早于 {earliest}。请更正。</translation>
    </message>
    <message>
        <source>The day lies in the future, or before {first}. Correct it.</source>
        <translation>日期在将来，或早于 {first}，请改正。</translation>
    </message>
    <message>
        <source>The day must lie between {first} and {last}. Correct it.</source>
        <translation>日期须在 {first} 与 {last} 之间，请更正。</translation>
    </message>
    <message>
        <source>The day of the request lies between {days} days ago and today ({today}). Type the day on which the customer asked.</source>
        <translation>申请日期须在 {days} 天前至今天（{today}）之间。请填写客户提出的日期。</translation>
    </message>
    <message>
        <source>The day of trade is missing or cannot be read. Write it like 2026-06-30.</source>
        <translation>缺少日期或无法识别，请按 2026-06-30 的格式填写。</translation>
    </message>
    <message>
        <source>The day {day} lies before {first}. Correct the day.</source>
        <translation>日期 {day} 早于 {first}，请改正。</translation>
    </message>
    <message>
        <source>The day {day} lies in the future: only what lies there now can be counted. Correct the day.</source>
        <translation>日期 {day} 在将来，只能盘点现有的库存，请改正日期。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved. Free some space, then save again.</source>
        <translation>磁盘已满,本次未保存。请清理空间后重新保存。</translation>
    </message>
    <message>
        <source>The disk reports an error. Nothing was saved. Check the disk, make a backup to another one, then try again.</source>
        <translation>磁盘报告错误,本次未保存。请检查磁盘,备份到其他磁盘后重试。</translation>
    </message>
    <message>
        <source>The due day {requested} has passed (B-051). Choose a later one, or leave it empty.</source>
        <translation>应还日期 {requested} 已过(规则 B-051)。请改晚一些,或不填。</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB. Make it smaller first.</source>
        <translation>文件超过 {limit} MB，请先缩小。</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB. Make it smaller.</source>
        <translation>文件超过 {limit} MB。请压缩后再添加。</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>文件 {name} 是空的。</translation>
    </message>
    <message>
        <source>The file {name} is not there or cannot be read.</source>
        <translation>文件 {name} 不存在或无法读取。</translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Close it elsewhere or choose another place.</source>
        <translation>无法写入文件 {path}。请关闭占用它的程序，或另选位置。</translation>
    </message>
    <message>
        <source>The first day must not lie after the last, nor the last in the future. Correct the period.</source>
        <translation>起日不能晚于止日，止日不能晚于今天。请更正期间。</translation>
    </message>
    <message>
        <source>The first reply has been given already.</source>
        <translation>首次回复已经登记过。</translation>
    </message>
    <message>
        <source>The goods would expire on {expires}, before they were made on {made}. Correct one of them.</source>
        <translation>效期 {expires} 早于生产日期 {made}，请改正其一。</translation>
    </message>
    <message>
        <source>The import of {name} has been taken back already.</source>
        <translation>{name} 的导入已经撤销过了。</translation>
    </message>
    <message>
        <source>The invoice number {number} belongs to another bill already. Enter the right one.</source>
        <translation>发票号 {number} 已属于另一张发票，请输入正确的号码。</translation>
    </message>
    <message>
        <source>The key file {path} is damaged, so nobody can sign in. Restore store.keys from the last backup.</source>
        <translation>密钥文件 {path} 已损坏,无人能够登录。请从最近的备份恢复 store.keys。</translation>
    </message>
    <message>
        <source>The last day is {today} at the earliest, and earlier than the list ends anyway.</source>
        <translation>终止日最早为 {today}，且须早于价目表原有的截止日。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Correct them.</source>
        <translation>结束日期早于开始日期，请更正。</translation>
    </message>
    <message>
        <source>The last day of this release, {until}, is over. Ask for a new one.</source>
        <translation>放行截止日 {until} 已过，请重新申请。</translation>
    </message>
    <message>
        <source>The last letter is of {last}; {days} days must lie between two. Wait until then.</source>
        <translation>上一封催款函于 {last} 发出，两封之间须隔 {days} 天。请届时再发。</translation>
    </message>
    <message>
        <source>The latest possible due day is {latest} (B-051). Choose that day or an earlier one.</source>
        <translation>应还日期最晚为 {latest}(规则 B-051)。请选这一天或更早。</translation>
    </message>
    <message>
        <source>The least order is {least3}. Order that much, or cancel the proposal.</source>
        <translation>起订量为 {least3}。请达到起订量,或取消该计划。</translation>
    </message>
    <message>
        <source>The letter asks for payment by a day after today, {latest} at the latest. Correct the day.</source>
        <translation>付款期限须在今天之后，最迟 {latest}。请更正日期。</translation>
    </message>
    <message>
        <source>The limit does not reach: {exposed} yuan are used of {capacity}; with this it would be {after}. Reduce it by {short} yuan, have as much paid first, or ask finance for a release.</source>
        <translation>额度不足：额度 {capacity} 元，已占用 {exposed} 元，加上本单为 {after} 元。可减少 {short} 元、先收回同等货款，或向财务申请放行。</translation>
    </message>
    <message>
        <source>The line is “{state}”, from which this step does not lead on. Refresh the list.</source>
        <translation>该记录为“{state}”，不能进行此操作。请刷新列表。</translation>
    </message>
    <message>
        <source>The list prices nothing yet. Enter at least one price before submitting it.</source>
        <translation>价目表还没有任何价格，请至少录入一个再提交。</translation>
    </message>
    <message>
        <source>The list would end on {until}, before it begins on {since}. Correct the days.</source>
        <translation>价目表截止日 {until} 早于生效日 {since}，请更正。</translation>
    </message>
    <message>
        <source>The loan is called back and is not renewed (B-072). Return it by its new due day.</source>
        <translation>该借阅已被召回,不能续借(规则 B-072)。请按新的应还日归还。</translation>
    </message>
    <message>
        <source>The loan is overdue and is not renewed (B-072). Return it, then request a new one.</source>
        <translation>该借阅已逾期,不能续借(规则 B-072)。请先归还,再重新申请。</translation>
    </message>
    <message>
        <source>The loan stands at “{state}”, from which this step does not lead on (B-004). Refresh the list.</source>
        <translation>借阅单状态为“{state}”,不能办理这一步(规则 B-004)。请刷新列表。</translation>
    </message>
    <message>
        <source>The name of the contact may have {most} characters at most. Shorten it.</source>
        <translation>对方联系人最多 {most} 字,请缩短。</translation>
    </message>
    <message>
        <source>The need stands at “{state}”, from which this step does not lead on. Refresh the list.</source>
        <translation>该需求处于“{state}”，不能进行这一步。请刷新列表。</translation>
    </message>
    <message>
        <source>The new password is too easy to guess: at least ten characters, no names, dates or phone numbers.</source>
        <translation>新密码容易猜到:至少 10 个字符,不要用姓名、日期或电话号码。</translation>
    </message>
    <message>
        <source>The next step cannot lie before the visit of {day}. Correct the day.</source>
        <translation>下一步不能早于 {day} 的拜访。请改日期。</translation>
    </message>
    <message>
        <source>The number {number} is there already.</source>
        <translation>单号 {number} 已存在。</translation>
    </message>
    <message>
        <source>The office in {path} is open in another running program; only one may write. Close that one first.</source>
        <translation>{path} 已被另一个正在运行的程序打开,同一时间只能有一个程序写入。请先关闭那个程序。</translation>
    </message>
    <message>
        <source>The opportunity stands at “{state}” and has ended. Write down a new one.</source>
        <translation>该机会的状态为“{state}”，已经结束。请另登记新的机会。</translation>
    </message>
    <message>
        <source>The order is delivered or cancelled: there is nothing left to release.</source>
        <translation>订单已发货或已取消，无须放行。</translation>
    </message>
    <message>
        <source>The order stands at “{state}”, from which this step does not lead on. Refresh the list.</source>
        <translation>订单状态为“{state}”，不能进行此步骤。请刷新列表。</translation>
    </message>
    <message>
        <source>The order was changed since you read it. Refresh, read it again, then go on.</source>
        <translation>您阅读后订单已被修改。请刷新并重新阅读后再办。</translation>
    </message>
    <message>
        <source>The origin may have {most} characters at most. Shorten it.</source>
        <translation>来源最多 {most} 字,请缩短。</translation>
    </message>
    <message>
        <source>The other person does not belong to this customer, or has left. Choose one of its people.</source>
        <translation>另一人不属于该客户，或已离开。请从该客户的人员中选择。</translation>
    </message>
    <message>
        <source>The pages did not reach the printer. The copy is noted as failed and does not count (B-115). Check the printer, then print again.</source>
        <translation>页面没有送达打印机。该份已记为失败，不计入份数（B-115）。请检查打印机后重新打印。</translation>
    </message>
    <message>
        <source>The pages of the paper original are not counted (B-079). Count them and enter the number before it leaves.</source>
        <translation>纸质原件的页数还没有清点(规则 B-079)。请清点并填写页数后再借出。</translation>
    </message>
    <message>
        <source>The paper says {told}, quantity × price − discount gives {worked}. Correct one, or leave the price out.</source>
        <translation>单据金额为 {told}，数量×单价－折扣为 {worked}。请改正其一，或不填单价。</translation>
    </message>
    <message>
        <source>The password is not right (B-131). Check caps lock and input method, then try again.</source>
        <translation>密码不正确(规则 B-131)。请检查大写锁定和输入法后重试。</translation>
    </message>
    <message>
        <source>The person does not belong to this customer. Choose somebody responsible or of its team.</source>
        <translation>此人不属于该客户。请选择责任人或团队成员。</translation>
    </message>
    <message>
        <source>The plan says nothing yet. Enter a base amount in at least one month.</source>
        <translation>计划还是空的，请至少录入一个月的基本金额。</translation>
    </message>
    <message>
        <source>The plan stands at “{state}”, from which this does not lead on. Refresh the page.</source>
        <translation>计划当前状态为“{state}”，不能进行此操作。请刷新。</translation>
    </message>
    <message>
        <source>The plan was changed after you read it. Refresh the page, look again, then repeat the step.</source>
        <translation>您查看之后计划已被修改。请刷新、重新核对后再操作。</translation>
    </message>
    <message>
        <source>The planned visit is of another customer or of somebody else. Choose your own.</source>
        <translation>所选计划属于别的客户或别的人，请选自己的计划。</translation>
    </message>
    <message>
        <source>The price is missing or no amount from 0 up with at most four decimals. Or give the amount alone.</source>
        <translation>缺少单价，或不是最多四位小数、不小于 0 的数。也可只填金额。</translation>
    </message>
    <message>
        <source>The product is missing. Enter its code, barcode or name.</source>
        <translation>缺少产品，请填编码、条码或品名。</translation>
    </message>
    <message>
        <source>The product is missing. Write its code or its name.</source>
        <translation>缺少商品，请填写编码或名称。</translation>
    </message>
    <message>
        <source>The product is not sold by {unit}. Its units are {units}.</source>
        <translation>该商品没有单位“{unit}”，可用单位：{units}。</translation>
    </message>
    <message>
        <source>The product is not sold in this unit, or not in such a part of it. Use its base unit.</source>
        <translation>该商品没有这个单位，或不能按这样的零数计量。请用基本单位。</translation>
    </message>
    <message>
        <source>The product was never approved. Have it approved first.</source>
        <translation>该产品尚未批准，请先办理批准。</translation>
    </message>
    <message>
        <source>The quantity is missing. Where nothing lies there, enter 0.</source>
        <translation>缺少数量；没有存货请填 0。</translation>
    </message>
    <message>
        <source>The quantity lies between 0 and {most}, which the step before has left.</source>
        <translation>数量须在 0 至 {most} 之间，不得超过上一步的数量。</translation>
    </message>
    <message>
        <source>The quantity must be a number above 0 with at most three places.</source>
        <translation>数量须为大于 0 的数，最多三位小数。</translation>
    </message>
    <message>
        <source>The questionnaire has eight answers from 0 to 3. Answer all of them, or none.</source>
        <translation>问卷共八项，每项 0 至 3 分。请全部作答，或全部不答。</translation>
    </message>
    <message>
        <source>The reason is too long: {most} characters at most. Shorten it.</source>
        <translation>理由过长:最多 {most} 个字,请缩短。</translation>
    </message>
    <message>
        <source>The register needs to know what is stamped.</source>
        <translation>请写明用印的文件。</translation>
    </message>
    <message>
        <source>The relation ends formally only when nothing is open in the account. Have it settled with finance first.</source>
        <translation>往来账清零后才能正式终止关系。请先与财务结清。</translation>
    </message>
    <message>
        <source>The release was used by somebody else a moment ago. Ask for a new one.</source>
        <translation>该放行刚被他人使用，请重新申请。</translation>
    </message>
    <message>
        <source>The required column {field} is missing. Assign a column to it, or use the template.</source>
        <translation>缺少必填列“{field}”。请为它指定一列，或使用模板。</translation>
    </message>
    <message>
        <source>The responsible person is missing: a manager names one for each customer.</source>
        <translation>缺少责任人：经理导入时须为每个客户指定责任人。</translation>
    </message>
    <message>
        <source>The return stands at “{state}”, from which this step does not lead on. Refresh the list.</source>
        <translation>单据处于“{state}”，不能执行这一步。请刷新列表。</translation>
    </message>
    <message>
        <source>The return was changed since you read it. Refresh, read it again, then go on.</source>
        <translation>您阅读后单据已被修改。请刷新并重新阅读后再继续。</translation>
    </message>
    <message>
        <source>The roles {roles} may not be held by one person (B-019). Choose roles that go together, or open no second account.</source>
        <translation>{roles}不得由一人兼任（B-019）。请选择可以兼任的角色，或不要为同一人再开账号。</translation>
    </message>
    <message>
        <source>The row has no customer name.</source>
        <translation>此行没有客户名称。</translation>
    </message>
    <message>
        <source>The row names {person} as responsible. You import your own customers only; a manager imports for others.</source>
        <translation>此行的责任人是“{person}”。您只能导入自己的客户；为他人导入须由经理进行。</translation>
    </message>
    <message>
        <source>The row names {person}, who is not responsible for this customer. An import hands nobody over.</source>
        <translation>此行的责任人“{person}”并非该客户现在的责任人。导入不能移交客户。</translation>
    </message>
    <message>
        <source>The rule has no {field} yet. Please write it.</source>
        <translation>规章还没有{field},请填写。</translation>
    </message>
    <message>
        <source>The same customer as in row {row}.</source>
        <translation>与第 {row} 行是同一客户。</translation>
    </message>
    <message>
        <source>The same sections are already asked for or lent under {loan} (B-056). Use that loan.</source>
        <translation>同样的部分已在 {loan} 中申请或借出(规则 B-056)。请使用那张借阅单。</translation>
    </message>
    <message>
        <source>The same was counted on {day} already, in {number}, which was posted. Make a correction of that count instead.</source>
        <translation>{day} 已在 {number} 中盘点并过账，请改为更正那张盘点单。</translation>
    </message>
    <message>
        <source>The seal is not at hand: it stands at “{state}”. Wait until it is in custody again.</source>
        <translation>印章不在手边,当前为“{state}”。请等印章回到保管状态后再办。</translation>
    </message>
    <message>
        <source>The second style is another than the first. Choose again, or leave it empty.</source>
        <translation>次要风格不能与主要风格相同。请重选或留空。</translation>
    </message>
    <message>
        <source>The seller is missing: below the company a dealer of ours sells.</source>
        <translation>缺少卖方：公司以下各层级由我方经销商销售。</translation>
    </message>
    <message>
        <source>The standard text needs a name.</source>
        <translation>请填写标准文本的名称。</translation>
    </message>
    <message>
        <source>The step “{step}” comes first. Wait until it is done.</source>
        <translation>须先完成“{step}”，请等待。</translation>
    </message>
    <message>
        <source>The superior cannot go along more often than there are visits. Give more days, or none.</source>
        <translation>主管陪访不能比拜访更频繁。请加大天数，或留空。</translation>
    </message>
    <message>
        <source>The task stands at “{state}”, from which this step does not lead on. Refresh the list.</source>
        <translation>任务状态为“{state}”，不能办理这一步，请刷新列表。</translation>
    </message>
    <message>
        <source>The text has no block yet. Add at least one.</source>
        <translation>文本还没有条款,请至少添加一条。</translation>
    </message>
    <message>
        <source>The text is not the one that was handed in: its seal of digits does not fit. Nothing was done; tell the auditor.</source>
        <translation>文本与提交时冻结的文本不一致（校验值不符），未作任何处理，请告知审计员。</translation>
    </message>
    <message>
        <source>The text was changed by somebody else meanwhile (B-089). Nothing was overwritten; look at it anew.</source>
        <translation>内容已被他人更改(规则 B-089)。没有覆盖任何内容,请重新查看。</translation>
    </message>
    <message>
        <source>The text was changed since you read it. Nothing was decided: read it anew, then decide.</source>
        <translation>您阅读之后文本已有改动，未作出决定；请重新阅读后再办理。</translation>
    </message>
    <message>
        <source>The unit beside the number and the one in the column differ. Keep one of them.</source>
        <translation>数量后的单位与单位栏不一致，请只留一个。</translation>
    </message>
    <message>
        <source>The unit may have {most} characters at most. Shorten it.</source>
        <translation>单位最多 {most} 字,请缩短。</translation>
    </message>
    <message>
        <source>The unit {units} stands there twice. Keep one of them.</source>
        <translation>单位 {units} 重复，请只保留一个。</translation>
    </message>
    <message>
        <source>The user name {login} is taken. Choose another one.</source>
        <translation>用户名 {login} 已被使用，请换一个。</translation>
    </message>
    <message>
        <source>The value “{name}” has no label for the people who fill it in.</source>
        <translation>变量“{name}”没有标签,填写人无从得知其含义。</translation>
    </message>
    <message>
        <source>The value “{name}” stands in no block. Use it, or take it off the list.</source>
        <translation>变量“{name}”没有用在任何条款中。请使用它,或从变量表中删除。</translation>
    </message>
    <message>
        <source>The watermark could not be made, so nothing was printed (B-112).</source>
        <translation>水印无法生成,没有打印(规则 B-112)。请联系管理员。</translation>
    </message>
    <message>
        <source>The wording may have {most} characters at most. Shorten it.</source>
        <translation>原话最多 {most} 字,请缩短。</translation>
    </message>
    <message>
        <source>The years of keeping begin with the sealing (B-161). Seal the archive first.</source>
        <translation>保管年限自封存起算（B-161）。请先封存。</translation>
    </message>
    <message>
        <source>There are dunning letters of levels 1, 2 and 3.</source>
        <translation>催款函只有第 1、2、3 级。</translation>
    </message>
    <message>
        <source>There is a seal with the code {taken} already. Choose another code.</source>
        <translation>已有编号为 {taken} 的印章。请换一个编号。</translation>
    </message>
    <message>
        <source>There is no office in {path}. Choose the folder that holds store.kdb and store.keys, or set up a new office.</source>
        <translation>{path} 中没有档案数据。请选择含有 store.kdb 和 store.keys 的文件夹,或重新进行首次设置。</translation>
    </message>
    <message>
        <source>There is no source “{source}” for the value “{name}”. Choose one from the list.</source>
        <translation>变量“{name}”的取值来源“{source}”不存在。请从列表中选择。</translation>
    </message>
    <message>
        <source>There is no such archive, or it is not yours to see (B-008). Refresh the list.</source>
        <translation>没有这份档案,或您无权看到(B-008)。请刷新列表。</translation>
    </message>
    <message>
        <source>There is no such archive, person or copy (B-008). Refresh the list.</source>
        <translation>没有这份档案、这个人或这件载体（B-008）。请刷新列表。</translation>
    </message>
    <message>
        <source>There is no such contract, text or seal, or it is not yours to see. Refresh the list.</source>
        <translation>没有这份合同、文本或印章，或您无权查看，请刷新列表。</translation>
    </message>
    <message>
        <source>There is no such loan, or it is not yours to see (B-008). Refresh the list.</source>
        <translation>没有这张借阅单,或您无权查看(规则 B-008)。请刷新列表。</translation>
    </message>
    <message>
        <source>There is no such task or customer any more. Refresh the list.</source>
        <translation>该任务或客户已不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>There is nothing to allocate: no open line, or nothing left of the money.</source>
        <translation>没有可核销的内容：没有未结明细，或款项已无余额。</translation>
    </message>
    <message>
        <source>There is nothing to decide yet: {step} is missing (B-073, T27).</source>
        <translation>暂无可决定的事项:还缺{step}(规则 B-073、T27)。</translation>
    </message>
    <message>
        <source>These data were written by version {needs}; this is version {have}, which would lose parts of them. Update the program.</source>
        <translation>数据由 {needs} 版写入,本程序是 {have} 版,打开会丢失内容。请先升级程序。</translation>
    </message>
    <message>
        <source>This archive is kept for ever (B-161).</source>
        <translation>这份档案永久保管（B-161）。</translation>
    </message>
    <message>
        <source>This archive was destroyed or lies in the recycle bin: there is nothing to show.</source>
        <translation>该档案已销毁或在回收站中,没有可查阅的内容。</translation>
    </message>
    <message>
        <source>This assessment was taken back before. Refresh the list.</source>
        <translation>该评估此前已撤回。请刷新列表。</translation>
    </message>
    <message>
        <source>This case cannot be settled that way; “{settlement}” fits it.</source>
        <translation>本单不能这样结算，应为“{settlement}”。</translation>
    </message>
    <message>
        <source>This complaint, return or customer is not there any more, or not yours to see. Refresh.</source>
        <translation>该投诉、退换单或客户已不存在，或您无权查看。请刷新。</translation>
    </message>
    <message>
        <source>This concerns yourself (B-024, B-065). Somebody else decides.</source>
        <translation>事关本人(规则 B-024、B-065),须由他人决定。</translation>
    </message>
    <message>
        <source>This contract is another&apos;s: neither the customer nor the step that waits is yours. Ask whoever is named in its steps.</source>
        <translation>这份合同不归您办理：客户和待办步骤都不属于您，请找审批步骤中列明的人。</translation>
    </message>
    <message>
        <source>This customer is already on file: {name} ({number}), responsible: {owner} (B-109). Speak to that person first.</source>
        <translation>该客户已建档:{name}({number}),责任人 {owner}(B-109)。请先与其联系。</translation>
    </message>
    <message>
        <source>This customer is followed as a prospect already. Look for it in the list.</source>
        <translation>该客户已在潜在客户中跟进。请在列表中查找。</translation>
    </message>
    <message>
        <source>This customer is marked already.</source>
        <translation>该客户已经标记。</translation>
    </message>
    <message>
        <source>This customer is neither marked nor proposed.</source>
        <translation>该客户既未标记，也无人提出。</translation>
    </message>
    <message>
        <source>This customer is planned on {day} already. Choose another day.</source>
        <translation>该客户在 {day} 已有计划，请另选日期。</translation>
    </message>
    <message>
        <source>This customer is proposed already; the superior decides.</source>
        <translation>该客户已有人提出，等待直接上级确认。</translation>
    </message>
    <message>
        <source>This entry was taken back already, or takes another one back.</source>
        <translation>该笔变动已被撤销，或本身就是撤销。</translation>
    </message>
    <message>
        <source>This fact is not about this customer, or not yours to read. Choose another one.</source>
        <translation>该情报不属于该客户，或您无权查看。请另选一条。</translation>
    </message>
    <message>
        <source>This guarantee has ended already.</source>
        <translation>该担保已结束。</translation>
    </message>
    <message>
        <source>This is classified “{level}” and not open to you this way (B-014, B-110). Ask the custodian.</source>
        <translation>密级为“{level}”,您不能这样使用(规则 B-014、B-110)。请联系档案管理人。</translation>
    </message>
    <message>
        <source>This is classified “{level}”, above what you may see without a loan (B-014). Request a loan.</source>
        <translation>此部分密级为“{level}”,未经借阅不能查看(B-014)。请申请借阅。</translation>
    </message>
    <message>
        <source>This is for the responsible person of the customer, or for the direct superior (B-170, B-173).</source>
        <translation>仅该客户的直接责任人或其直接上级可以办理（B-170、B-173）。</translation>
    </message>
    <message>
        <source>This is for those responsible for the customer or their superior. Ask one of them, finance or a manager.</source>
        <translation>此事由客户责任人或其主管办理，请找他们、财务或经理。</translation>
    </message>
    <message>
        <source>This is for those responsible for the customer, its team, or their superior. Ask one of them or a manager.</source>
        <translation>此事由客户责任人、其团队或其上级办理，请找他们或经理。</translation>
    </message>
    <message>
        <source>This is for those responsible for the customer, or for their superior. Ask one of them or a manager.</source>
        <translation>此事由客户责任人或其主管办理，请找他们或经理。</translation>
    </message>
    <message>
        <source>This is for those responsible for the customer, or for their superior. Ask one of them, service or a manager.</source>
        <translation>这一步由该客户的责任人或其上级办理。请联系他们、客服或经理。</translation>
    </message>
    <message>
        <source>This is no day of trade. Write it like 2026-06-30.</source>
        <translation>日期无效，请按 2026-06-30 的格式填写。</translation>
    </message>
    <message>
        <source>This is no day. Type it as 2026-03-05.</source>
        <translation>无法识别的日期。请按 2026-03-05 填写。</translation>
    </message>
    <message>
        <source>This is no day. Write it as 2026-03-05.</source>
        <translation>不是日期，请写成 2026-03-05。</translation>
    </message>
    <message>
        <source>This is no line that was sold to the customer. Goods come back of a line that was sold: choose one.</source>
        <translation>这不是销售给该客户的行。退换须对应一行销售，请选择。</translation>
    </message>
    <message>
        <source>This is no quantity. Enter a number such as 12, or with units such as 3箱5瓶.</source>
        <translation>不是数量，请填数字如 12，或带单位如 3箱5瓶。</translation>
    </message>
    <message>
        <source>This is not allowed now (rule {code}).</source>
        <translation>现在不能这样做（规则 {code}）。</translation>
    </message>
    <message>
        <source>This is not there any more, or not yours to see (B-008). Refresh the list.</source>
        <translation>该记录已不存在,或您无权查看(规则 B-008)。请刷新列表。</translation>
    </message>
    <message>
        <source>This is not there any more, or not yours to see. Refresh the list.</source>
        <translation>该记录已不存在，或您无权查看。请刷新列表。</translation>
    </message>
    <message>
        <source>This is not there, or not yours to see (B-008). Refresh the list.</source>
        <translation>没有该记录,或您无权查看(规则 B-008)。请刷新列表。</translation>
    </message>
    <message>
        <source>This is not your customer: you update your own customers only.</source>
        <translation>这不是您的客户：只能更新自己的客户。</translation>
    </message>
    <message>
        <source>This is not yours to do (any more): the relation or loan it relied on has ended, or the step is another person&apos;s (B-015, B-038). Request a new loan if you need one.</source>
        <translation>此事不由您办理:所依据的关系或借阅已经终止,或这一环节由他人负责(规则 B-015、B-038)。如需使用请重新申请借阅。</translation>
    </message>
    <message>
        <source>This is proposed, signed or settled already (B-004). Refresh the list.</source>
        <translation>此事已提出、已签字或已了结（B-004）。请刷新列表。</translation>
    </message>
    <message>
        <source>This is the last password that opens the office; without it the data are lost. Give somebody else a password first.</source>
        <translation>这是最后一个能打开数据的密码,删除后数据将无法恢复。请先为其他人设置密码。</translation>
    </message>
    <message>
        <source>This line bears a note that you may not read, so you can change its strength only. Ask the key account manager.</source>
        <translation>该关系有您无权查看的说明，您只能修改强度。请与大客户经理联系。</translation>
    </message>
    <message>
        <source>This line belongs to another customer. Record it with that customer.</source>
        <translation>该行属于另一客户，请在那个客户下登记。</translation>
    </message>
    <message>
        <source>This line is not there any more, or not yours to see. Refresh the list.</source>
        <translation>该记录已不存在，或您无权查看。请刷新列表。</translation>
    </message>
    <message>
        <source>This line was corrected already, or is a correction itself. Enter a new line instead.</source>
        <translation>该记录已更正过，或本身就是更正。请另记新行。</translation>
    </message>
    <message>
        <source>This loan grants no printing (B-110). Ask for it in a new request.</source>
        <translation>此单没有打印授权(规则 B-110)。请重新申请并勾选打印。</translation>
    </message>
    <message>
        <source>This many {unit} come to less than a thousandth of a {base_unit}. Enter the quantity in {base_unit}.</source>
        <translation>此数量的 {unit} 折算后不足 {base_unit} 的千分之一，请直接按 {base_unit} 录入数量。</translation>
    </message>
    <message>
        <source>This number cannot be. Correct it.</source>
        <translation>这个数不对，请改正。</translation>
    </message>
    <message>
        <source>This order or customer is not there any more, or not yours to see. Refresh the list.</source>
        <translation>该订单或客户已不存在，或您无权查看。请刷新列表。</translation>
    </message>
    <message>
        <source>This person is none of the customer&apos;s contacts. Choose again, or write the name.</source>
        <translation>此人不是该客户的联系人。请重选或直接填写姓名。</translation>
    </message>
    <message>
        <source>This person may not see the information, or may not note what he finds. Choose somebody of the team.</source>
        <translation>此人无权查看该情报或登记结果。请从团队中另选。</translation>
    </message>
    <message>
        <source>This plan is no longer there. Refresh the page.</source>
        <translation>该计划已不存在，请刷新。</translation>
    </message>
    <message>
        <source>This product is not approved yet and cannot be sold. Ask a manager to decide on it.</source>
        <translation>该商品尚未批准，不能销售。请经理先行审批。</translation>
    </message>
    <message>
        <source>This product is not sold (any more). Choose what goes out instead.</source>
        <translation>该商品不在售。请选择其他换出商品。</translation>
    </message>
    <message>
        <source>This product is not there any more. Choose again, or write the name.</source>
        <translation>该商品已不存在。请重选或直接填写名称。</translation>
    </message>
    <message>
        <source>This product, price list or proposal is no longer there. Refresh the list.</source>
        <translation>该商品、价目表或提议已不存在，请刷新列表。</translation>
    </message>
    <message>
        <source>This promise stands at “{state}” already. Refresh the list.</source>
        <translation>该承诺已是“{state}”。请刷新列表。</translation>
    </message>
    <message>
        <source>This return or customer is not there any more, or not yours to see. Refresh the list.</source>
        <translation>该退换单或客户已不存在，或您无权查看。请刷新列表。</translation>
    </message>
    <message>
        <source>This role ended on {day}. Refresh the list.</source>
        <translation>该角色已于 {day} 结束。请刷新列表。</translation>
    </message>
    <message>
        <source>This seal does not lie in custody. Take another one, or wait until it is back.</source>
        <translation>该印章不在保管中，请换用其他印章，或等其归还。</translation>
    </message>
    <message>
        <source>This unified social credit code contains characters that do not occur there.</source>
        <translation>统一社会信用代码中含有不允许的字符。</translation>
    </message>
    <message>
        <source>To find customers that are there already a column {field} is needed. Assign it.</source>
        <translation>要找到已有的客户，需要“{field}”列。请为它指定一列。</translation>
    </message>
    <message>
        <source>Too many wrong passwords for this user. Try again in {seconds} seconds.</source>
        <translation>该用户密码输错次数过多,请在 {seconds} 秒后重试。</translation>
    </message>
    <message>
        <source>Trade with this customer is suspended. Ask finance or a manager.</source>
        <translation>与该客户已停止往来，请找财务或经理。</translation>
    </message>
    <message>
        <source>Two blocks have the key “{key}”. Each needs one of its own.</source>
        <translation>有两条条款的代号都是“{key}”,每条须各不相同。</translation>
    </message>
    <message>
        <source>Two columns mean {fields}. Keep one and ignore the other.</source>
        <translation>有两列都对应“{fields}”。请保留一列，另一列设为不导入。</translation>
    </message>
    <message>
        <source>Two rows plan the same goods. Keep one of them.</source>
        <translation>有两行计划同一商品或品类，请只保留一行。</translation>
    </message>
    <message>
        <source>Two values are called “{name}”. Each needs a name of its own.</source>
        <translation>有两个变量都叫“{name}”,每个须各不相同。</translation>
    </message>
    <message>
        <source>Updating needs a match key: choose by what customers are found.</source>
        <translation>更新须有匹配依据：请选择按什么找到已有客户。</translation>
    </message>
    <message>
        <source>User name or password is not right. Check caps lock and input method, then try again.</source>
        <translation>用户名或密码不正确。请检查大写锁定和输入法后重试。</translation>
    </message>
    <message>
        <source>Visits are planned and reported by those responsible for the customer and their team; weeks and reports are read by their superior or a manager. Ask one of them.</source>
        <translation>拜访由客户的直接责任人及其小组安排和登记，计划与报告由上级或经理审阅。请找其中一位。</translation>
    </message>
    <message>
        <source>What is known of decision makers is written by whoever is responsible for the customer, or on its team.</source>
        <translation>关键人物由客户责任人或小组成员登记。请与责任人联系。</translation>
    </message>
    <message>
        <source>What is lost tells why: a reason of the list, and at least {least} characters of your own. Enter both.</source>
        <translation>流失须说明原因:选择一项原因,并写至少{least}个字的说明。请两项都填。</translation>
    </message>
    <message>
        <source>What is planned needs somebody of ours who does it. Choose an active account.</source>
        <translation>计划的需求要有我方落实人。请选择一个有效的账号。</translation>
    </message>
    <message>
        <source>What is planned or refused needs our answer to the customer, {least} characters at least. Write it.</source>
        <translation>计划或谢绝都要写明对客户的答复，至少 {least} 个字。请填写。</translation>
    </message>
    <message>
        <source>What speaks for us is weighed from 1 to 5. Choose a weight.</source>
        <translation>优势评分为 1 至 5。请选择。</translation>
    </message>
    <message>
        <source>What the company itself sells comes from orders; only finance enters or corrects it by hand.</source>
        <translation>公司自己的销售来自订单，只有财务可以手工录入或更正。</translation>
    </message>
    <message>
        <source>What the company sells has no other seller. Leave it empty, or choose another level.</source>
        <translation>公司的销售没有其他卖方。请留空或另选层级。</translation>
    </message>
    <message>
        <source>Who reviewed does not approve, and who approved does not stamp. Somebody else takes this step.</source>
        <translation>审核人不得批准，批准人不得用印，这一步须由他人办理。</translation>
    </message>
    <message>
        <source>Who sees to a promise must be responsible for the customer or on its team. Choose somebody who is.</source>
        <translation>承诺的负责人须是该客户的责任人或团队成员,请另选。</translation>
    </message>
    <message>
        <source>Who solves a problem must be responsible for the customer or on its team. Choose somebody who is.</source>
        <translation>问题负责人应是该客户的责任人或小组成员，请另选。</translation>
    </message>
    <message>
        <source>Whoever entered or corrected a receipt does not confirm it. Ask a colleague of finance.</source>
        <translation>登记或更正回款的人不能自己确认。请由另一位财务人员确认。</translation>
    </message>
    <message>
        <source>Write a quantity above 0 with at most three decimals; what comes back is a return.</source>
        <translation>请填写大于 0、最多三位小数的数量；退回的货请选退货。</translation>
    </message>
    <message>
        <source>Write down at least one observed behaviour, in {least} characters or more.</source>
        <translation>请写明至少一项观察到的行为，不少于 {least} 个字。</translation>
    </message>
    <message>
        <source>Write one claim that can be verified, in 1 to {most} characters.</source>
        <translation>请写明一条可核实的陈述,1 至 {most} 字。</translation>
    </message>
    <message>
        <source>Write what the field shall say, in 1 to {most} characters.</source>
        <translation>请填写字段新值,1 至 {most} 字。</translation>
    </message>
    <message>
        <source>Write what was promised, in 1 to {most} characters.</source>
        <translation>请写明承诺内容,1 至 {most} 字。</translation>
    </message>
    <message>
        <source>Write why, in at least {least} characters (B-131, B-133).</source>
        <translation>请写明理由,不少于 {least} 个字(规则 B-131、B-133)。</translation>
    </message>
    <message>
        <source>Write why, in at least {least} characters.</source>
        <translation>请写明理由,不少于 {least} 个字。</translation>
    </message>
    <message>
        <source>You already wait for this under {loan} (B-094). One person has one place.</source>
        <translation>您已在 {loan} 下排队等候(规则 B-094)。一人只占一个位置。</translation>
    </message>
    <message>
        <source>You are neither responsible for this customer nor on its team (B-014). Ask the responsible person to take you on.</source>
        <translation>您既不是该客户的责任人，也不在其小组内（B-014）。请联系责任人将您加入小组。</translation>
    </message>
    <message>
        <source>You are neither responsible for this customer nor on its team (B-014). Request a loan.</source>
        <translation>您不是该客户的责任人,也不在其小组(B-014)。请申请借阅。</translation>
    </message>
    <message>
        <source>You are neither responsible for this customer nor on its team, nor the superior. Ask the responsible person.</source>
        <translation>你不是该客户的责任人、小组成员，也不是其上级。请找直接责任人。</translation>
    </message>
    <message>
        <source>You are neither responsible for this customer nor on its team, or this level is not yours (B-014). Ask who is.</source>
        <translation>您不是该客户的责任人或团队成员,或此密级不在您的权限内(B-014)。请联系责任人。</translation>
    </message>
    <message>
        <source>You are neither responsible for this customer nor on its team. Ask finance, or the responsible person.</source>
        <translation>您不是该客户的责任人或小组成员。请找财务或责任人办理。</translation>
    </message>
    <message>
        <source>You are neither responsible for this customer nor on its team. Ask service, or the responsible person.</source>
        <translation>你既不是该客户的责任人，也不在小组内。请找售后或责任人。</translation>
    </message>
    <message>
        <source>You are neither responsible for this customer nor the superior of who is. Ask the responsible person.</source>
        <translation>您既不是该客户的负责人,也不是负责人的上级。请联系负责人。</translation>
    </message>
    <message>
        <source>You ask for stamps on papers of your own customers only. Choose one of them, or ask a contract officer.</source>
        <translation>您只能为本人负责的客户申请用印。请选择本人的客户,或请合同管理员办理。</translation>
    </message>
    <message>
        <source>You count your own use, or that of your people (action matrix, stats.use).</source>
        <translation>只能统计本人或下属的利用情况（权限矩阵 stats.use）。</translation>
    </message>
    <message>
        <source>You do not keep this customer, nor do your people. Ask the responsible person or finance.</source>
        <translation>您不负责这个客户，您的下属也不负责。请找责任人或财务。</translation>
    </message>
    <message>
        <source>You have acknowledged this version already. Nothing more is to be done.</source>
        <translation>您已确认阅读本版规章,无须再次确认。</translation>
    </message>
    <message>
        <source>You have already taken a step of this loan: each step needs another person (B-031, B-035).</source>
        <translation>您已办理过这张借阅单的一个环节,各环节须由不同的人办理(规则 B-031、B-035)。请由他人办理。</translation>
    </message>
    <message>
        <source>You have no loan of this archive that allows printing (B-110). Apply for a loan of it and tick printing, then print after it is handed out.</source>
        <translation>您没有可以打印本档案的借阅（B-110）。请申请借阅并勾选打印，借出后再打印。</translation>
    </message>
    <message>
        <source>You have signed already. The second signature is another person&apos;s.</source>
        <translation>您已签字，第二个签字须由他人完成。</translation>
    </message>
    <message>
        <source>You reviewed this version; publishing it is another manager&apos;s step (B-031).</source>
        <translation>本版由您审核,须由另一名经理公布(规则 B-031)。</translation>
    </message>
    <message>
        <source>Your opening {number} was not reviewed yet (B-134). Ask a custodian or a manager for the review, then open again.</source>
        <translation>您的紧急查阅 {number} 尚未复核(规则 B-134)。请先由档案管理人或经理复核,再行查阅。</translation>
    </message>
    <message>
        <source>Your role does not borrow archives (action matrix, B-044).</source>
        <translation>您的角色不能借阅档案(权限表,规则 B-044)。</translation>
    </message>
    <message>
        <source>Your role does not import customers: reps, supervisors, key account managers and managers do.</source>
        <translation>您的角色不能导入客户：业务员、销售主管、大客户经理和经理可以导入。</translation>
    </message>
    <message>
        <source>Your role does not import sales: reps, supervisors, key account managers and finance do.</source>
        <translation>您的角色不能导入销售：由业务员、主管、客户经理和财务导入。</translation>
    </message>
    <message>
        <source>Your role does not include the statistics of use (action matrix, B-044).</source>
        <translation>您的角色不能查看利用统计（权限矩阵，B-044）。</translation>
    </message>
    <message>
        <source>Your role does not include this (B-130, B-133). In an emergency ask a superior or a manager.</source>
        <translation>您的角色不包含此项操作(规则 B-130、B-133)。紧急情况请找上级或经理。</translation>
    </message>
    <message>
        <source>Your role does not include this step (action matrix, B-044). Ask whoever holds the role.</source>
        <translation>您的角色不能办理此事(权限表,规则 B-044)。请找有此权限的人办理。</translation>
    </message>
    <message>
        <source>Your role does not include this step of a contract. The officers of contracts or the superior take it.</source>
        <translation>您的岗位不办理合同的这一步，请由合同专管员、上级或档案管理人办理。</translation>
    </message>
    <message>
        <source>Your role does not include this step of custody (B-044). Ask whoever holds it.</source>
        <translation>您的角色不办理这一步保管事项（B-044）。请找有此职责的人。</translation>
    </message>
    <message>
        <source>Your role does not include this step of planning. Ask whoever is responsible.</source>
        <translation>您的角色不能办理计划的这一步，请找负责人员。</translation>
    </message>
    <message>
        <source>Your role does not include this step of the quarterly refresh (action matrix, B-044).</source>
        <translation>您的角色不能办理季度维护的这一步（权限矩阵，B-044）。</translation>
    </message>
    <message>
        <source>Your role does not include this step: contract and finance propose products and prices, a manager decides.</source>
        <translation>您的角色不能办理此步骤：商品和价格由合同或财务人员提议，由经理决定。</translation>
    </message>
    <message>
        <source>Your role does not include this: contract and finance officers draft, managers publish. Ask one of them.</source>
        <translation>您的角色不包含此项操作:由合同管理员或财务起草,经理公布。请找他们办理。</translation>
    </message>
    <message>
        <source>Your role does not include this: superiors and managers approve, the keepers of the seal stamp. Ask one of them.</source>
        <translation>您的角色不包含此项操作:由主管或经理审批,印章保管人盖章。请找他们办理。</translation>
    </message>
    <message>
        <source>Your role does not include this: who keeps the customer and finance record sales, the superior checks them.</source>
        <translation>您的角色不含此项：客户责任人员和财务登记销售，上级核实。</translation>
    </message>
    <message>
        <source>Your role does not see this section without a loan (B-014). Request one.</source>
        <translation>您的角色不借阅不能查看这一部分(规则 B-014)。请申请借阅。</translation>
    </message>
    <message>
        <source>Your role does not wait for archives (action matrix, B-044).</source>
        <translation>您的角色不能排队等候(权限表,规则 B-044)。</translation>
    </message>
    <message>
        <source>Your signature is there already: the next one is another person&apos;s (B-031, B-159).</source>
        <translation>您已经签过字，下一个签字须由另一人完成（B-031、B-159）。</translation>
    </message>
    <message>
        <source>{amount_fen} yuan came, but only {owed_fen} yuan are owed. Check the amount, or confirm it as a prepayment.</source>
        <translation>到账 {amount_fen} 元，而应收仅 {owed_fen} 元。请核对金额，或确认超出部分作为预收款。</translation>
    </message>
    <message>
        <source>{amount} yuan are more than the model gives, {most} yuan. Propose less, enter a guarantee, or propose a temporary limit.</source>
        <translation>{amount} 元超过测算额度 {most} 元。请降低额度、登记担保，或提出临时额度。</translation>
    </message>
    <message>
        <source>{counted} pages were counted, {expected} were handed out (B-079). Count again, or refuse the return with a reason.</source>
        <translation>清点 {counted} 页,借出时 {expected} 页(规则 B-079)。请重新清点,或写明理由拒收。</translation>
    </message>
    <message>
        <source>{count} answers are not decided on yet. Accept or refuse each of them first.</source>
        <translation>还有 {count} 项未审核。请先逐项接受或拒绝。</translation>
    </message>
    <message>
        <source>{count} copies or files are not accounted for (B-116). Tick each one, or refuse the return.</source>
        <translation>还有 {count} 份载体没有交代(规则 B-116)。请逐份勾选,或拒收。</translation>
    </message>
    <message>
        <source>{count} customers are called “{name}”. Use the customer number.</source>
        <translation>有 {count} 个客户叫“{name}”，请使用客户编号。</translation>
    </message>
    <message>
        <source>{count} customers fit this match key. Use another key, or merge them first.</source>
        <translation>有 {count} 个客户符合此匹配依据。请换一个依据，或先合并客户。</translation>
    </message>
    <message>
        <source>{count} key problems of this visit are not solved yet. Solve them first.</source>
        <translation>这次拜访还有 {count} 个关键问题没有解决，请先解决。</translation>
    </message>
    <message>
        <source>{count} loan(s) of this borrower are overdue (B-064). Return these first.</source>
        <translation>借阅人有 {count} 份借阅逾期未还(规则 B-064)。请先归还。</translation>
    </message>
    <message>
        <source>{count} loans, holds, copies or reviews are open on this archive, some perhaps unseen by you (B-161). They come first.</source>
        <translation>这份档案还有 {count} 项借阅、预约、载体或复核未了结，其中有的您可能看不到（B-161）。须先了结。</translation>
    </message>
    <message>
        <source>{count} rows cannot be read yet. Open the sheet and mend the marked cells, or take the rows out.</source>
        <translation>还有 {count} 行无法识别。请打开盘点表改好标红的单元格，或删除这些行。</translation>
    </message>
    <message>
        <source>{count} uses of this seal wait or are out. Have them finished or withdrawn first.</source>
        <translation>该印章还有 {count} 笔用印待办或外出未还。请先办结或撤回。</translation>
    </message>
    <message>
        <source>{day} lies before {first}. Correct the year.</source>
        <translation>{day} 早于 {first}，请改正年份。</translation>
    </message>
    <message>
        <source>{day} lies in the future. Correct the day.</source>
        <translation>{day} 在未来。请更正日期。</translation>
    </message>
    <message>
        <source>{day} lies in the future. Record sales when they have happened.</source>
        <translation>{day} 在将来。销售发生后再登记。</translation>
    </message>
    <message>
        <source>{day} lies in the future: a move is recorded once it has happened. Correct the day.</source>
        <translation>{day} 在未来：离开之后才能登记去向。请更正日期。</translation>
    </message>
    <message>
        <source>{fields} stay as they are: papers rest on them. Make a new product or list instead.</source>
        <translation>{fields}不能变更，单据以其为准。请另建商品或价目表。</translation>
    </message>
    <message>
        <source>{fields}: at most {most} characters. Shorten the text.</source>
        <translation>{fields}：最多 {most} 个字，请缩短。</translation>
    </message>
    <message>
        <source>{field}: {why}</source>
        <translation>{field}:{why}</translation>
    </message>
    <message>
        <source>{granted} yuan are more than the {allowed} that service may grant. The superior or a manager must agree first.</source>
        <translation>赔付 {granted} 元超过客服可决定的 {allowed} 元。须先由上级或经理批准。</translation>
    </message>
    <message>
        <source>{holder} has the paper original, due {due} (B-086). Wait for the return, or ask the custodian to remind.</source>
        <translation>纸质原件在 {holder} 处,应还 {due}(规则 B-086)。可以等归还,或请档案管理人催还。</translation>
    </message>
    <message>
        <source>{holder} is editing this archive until {due}.</source>
        <translation>{holder} 正在修改此档案，至 {due}。</translation>
    </message>
    <message>
        <source>{holder} is editing “{section}” until {due} (B-081). Wait, or place a hold.</source>
        <translation>{holder} 正在编辑“{section}”,至 {due}(B-081)。请等待,或预约。</translation>
    </message>
    <message>
        <source>{holder} is editing “{section}”, due {due} (B-081). Wait for the return, or ask the custodian to remind.</source>
        <translation>“{section}”正由 {holder} 改档,应还 {due}(规则 B-081)。可以等归还,或请档案管理人催还。</translation>
    </message>
    <message>
        <source>{holder} is editing “{section}”, due {due} (B-081, B-160). Wait for it, or recall it.</source>
        <translation>{holder} 正在修改“{section}”，{due} 到期（B-081、B-160）。请等待归还或召回。</translation>
    </message>
    <message>
        <source>{least} of this line were repacked or repaired already: accept at least so many.</source>
        <translation>该行已调换包装或维修 {least}，验收数量不得少于此数。</translation>
    </message>
    <message>
        <source>{left} days of life are left; for this reason it takes at least {least}. Another reason, or a policy, may allow it.</source>
        <translation>剩余保质期 {left} 天，该原因至少须剩 {least} 天。可改选其他原因，或按政策办理。</translation>
    </message>
    <message>
        <source>{left} of the accepted quantity are not yet repacked or repaired. Service records the work first.</source>
        <translation>验收数量中还有 {left} 未调换包装或维修。请售后先登记。</translation>
    </message>
    <message>
        <source>{limit} rows a day may be exported or copied, and today&apos;s are used up (B-118). Go on tomorrow, or request a loan.</source>
        <translation>每天可导出或复制 {limit} 行,今天的已用完(B-118)。请明天继续,或申请借阅。</translation>
    </message>
    <message>
        <source>{most} characters are the most here. Shorten it.</source>
        <translation>最多 {most} 个字，请缩短。</translation>
    </message>
    <message>
        <source>{most} photos are the most for one visit. Take some out.</source>
        <translation>一次拜访最多 {most} 张照片，请减少。</translation>
    </message>
    <message>
        <source>{most} rows are the most here. Take some out.</source>
        <translation>最多 {most} 行，请减少。</translation>
    </message>
    <message>
        <source>{name} cannot be written. Is it open in another program, or the disk full?</source>
        <translation>无法写入 {name}。它是否正在其他程序中打开，或磁盘已满？</translation>
    </message>
    <message>
        <source>{name} cannot take customers: a rep, supervisor or key account manager with an open account does (B-152).</source>
        <translation>{name} 不能接收客户：须是账号有效的业务员、销售主管或大客户经理（B-152）。</translation>
    </message>
    <message>
        <source>{name} contains a document type declaration, which no workbook needs, and was not opened.</source>
        <translation>{name} 含有工作簿不需要的文档类型声明，没有打开。</translation>
    </message>
    <message>
        <source>{name} has more than {limit} rows. Split it into several files.</source>
        <translation>{name} 超过 {limit} 行。请拆成几个文件。</translation>
    </message>
    <message>
        <source>{name} has more than {most} million dots. Make it smaller first.</source>
        <translation>{name} 超过 {most} 百万像素，请先缩小。</translation>
    </message>
    <message>
        <source>{name} has no role yet that could be confirmed. Record one first.</source>
        <translation>{name}还没有可确认的角色。请先登记角色。</translation>
    </message>
    <message>
        <source>{name} is a web page, not a workbook. Open it in Excel or WPS and save it as .xlsx.</source>
        <translation>{name} 是网页，不是工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>{name} is already here: a move leads to another customer. Choose that customer.</source>
        <translation>{name}本来就在这里：去向应是另一家客户。请选择那家客户。</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read. Take it from the phone once more.</source>
        <translation>{name} 已损坏，无法读取。请从手机重新取一次。</translation>
    </message>
    <message>
        <source>{name} is damaged or incomplete. Open it in Excel or WPS and save it anew.</source>
        <translation>{name} 已损坏或不完整。请用 Excel 或 WPS 打开后重新保存。</translation>
    </message>
    <message>
        <source>{name} is larger than {limit} MiB. Split it into several files.</source>
        <translation>{name} 超过 {limit} MiB。请拆成几个文件。</translation>
    </message>
    <message>
        <source>{name} is no JPEG, PNG or WebP picture. Save it as one of these first.</source>
        <translation>{name} 不是 JPEG、PNG 或 WebP 图片，请先另存为其中一种。</translation>
    </message>
    <message>
        <source>{name} is not a table. Choose an Excel or WPS workbook (.xlsx .xls .et) or a .csv file.</source>
        <translation>{name} 不是表格。请选择 Excel 或 WPS 工作簿（.xlsx .xls .et）或 .csv 文件。</translation>
    </message>
    <message>
        <source>{name} is not your customer: you bring in lines of your own customers and teams, finance those of all.</source>
        <translation>{name} 不是您的客户：您只能导入自己和本团队客户的销售，财务可导入全部。</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save it without a password first.</source>
        <translation>{name} 有密码保护。请先另存为不带密码的文件。</translation>
    </message>
    <message>
        <source>{name} is responsible for these customers already (B-152). Choose another person.</source>
        <translation>这些客户本来就由 {name} 负责（B-152）。请另选一人。</translation>
    </message>
    <message>
        <source>{name} left on {day}; what happened stays, nothing new is added. Choose somebody else.</source>
        <translation>{name}已于 {day} 离开；已有记录保留，不再新增。请另选一人。</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than a table needs and was not opened.</source>
        <translation>{name} 解压后的内容远超一张表格所需，没有打开。</translation>
    </message>
    <message>
        <source>{name} was recorded as moved before. Should he be back, the contacts of section DEC name him again.</source>
        <translation>{name}的去向此前已登记。如已返回，请在“联系人与决策人”中重新列入。</translation>
    </message>
    <message>
        <source>{name} was taken in already, on {at}. Take that import back first, or choose the file you mean.</source>
        <translation>{name} 已于 {at} 导入。请先撤销那次导入，或另选文件。</translation>
    </message>
    <message>
        <source>{number} {line} stands in row {row} already. Keep one of them.</source>
        <translation>{number} {line} 在第 {row} 行已有，请只留一行。</translation>
    </message>
    <message>
        <source>{number} {line} was recorded already, with the day {day}. Correct that line, or the number.</source>
        <translation>{number} {line} 已登记过（{day}）。请更正那一行，或改正单号。</translation>
    </message>
    <message>
        <source>{open} loans of this kind are open and {limit} is the limit (B-055). Return one before the release.</source>
        <translation>同类借阅已有 {open} 份,上限为 {limit} 份(规则 B-055)。请在借出前归还一份。</translation>
    </message>
    <message>
        <source>{overdue} yuan are overdue, the oldest for {days} days. Have the overdue sum paid, or ask finance for a release.</source>
        <translation>已逾期 {overdue} 元，最久 {days} 天。请先收回逾期款，或向财务申请放行。</translation>
    </message>
    <message>
        <source>{path} already holds an office; a new one would overwrite it. Sign in to it, or choose an empty folder.</source>
        <translation>{path} 中已有档案数据,新建会覆盖它。请直接登录,或选择空文件夹。</translation>
    </message>
    <message>
        <source>{path} belongs to another program or to another key file. Nothing was changed. Choose the folder of the office.</source>
        <translation>{path} 属于其他程序,或与密钥文件不匹配。未作任何改动,请选择正确的数据文件夹。</translation>
    </message>
    <message>
        <source>{path} is a network share or cloud folder, where the data file can be damaged. Choose a folder on this computer&apos;s own disk.</source>
        <translation>{path} 位于网络共享或网盘文件夹,数据文件可能损坏。请选择本机磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>{person} is nobody who can be responsible for customers.</source>
        <translation>“{person}”不是可以担任客户责任人的人员。</translation>
    </message>
    <message>
        <source>{sold} {unit} were sold in this line; after other returns {left} {unit} are left of it. No more than that can come back: lower the quantity or take another line.</source>
        <translation>该行共销售 {sold} {unit}，扣除其他退换后还剩 {left} {unit}。退换不得超过剩余数量：请减少数量或改选销售行。</translation>
    </message>
    <message>
        <source>{start} must not lie after {end}. Correct one of the two days.</source>
        <translation>{start} 不能晚于 {end}，请更正其中一个日期。</translation>
    </message>
    <message>
        <source>{value} has lost digits, because it was stored as a number. Format the column as text and type it again.</source>
        <translation>{value} 因按数字保存而丢失了位数。请把该列设为文本格式后重新输入。</translation>
    </message>
    <message>
        <source>{value} lies in the future.</source>
        <translation>{value} 是将来的日期。</translation>
    </message>
    <message>
        <source>“{channel}” was asked already; a second look needs another channel (R52). Choose another one.</source>
        <translation>“{channel}”已用过;求证须换一个渠道(R52),请另选。</translation>
    </message>
    <message>
        <source>“{field}” cannot be so. Choose or type it again.</source>
        <translation>“{field}”填写不正确。请重新选择或填写。</translation>
    </message>
    <message>
        <source>“{field}” cannot be so. Correct it.</source>
        <translation>“{field}”不合规定，请更正。</translation>
    </message>
    <message>
        <source>“{field}” cannot be so. Every entry has material, a quantity up to {most} that is left, minutes, cost and day.</source>
        <translation>“{field}”填写不正确。每行须有物料、不超过剩余 {most} 的数量、工时、费用和日期。</translation>
    </message>
    <message>
        <source>“{field}” is missing or cannot be so. Correct it.</source>
        <translation>“{field}”缺失或不合规则,请改正。</translation>
    </message>
    <message>
        <source>“{field}” is missing, too long or out of its bounds. Correct it.</source>
        <translation>“{field}”缺少、过长或超出范围。请改正。</translation>
    </message>
    <message>
        <source>“{field}” is missing, unknown or out of its bounds. Correct it.</source>
        <translation>“{field}”缺失、未知或超出范围。请更正。</translation>
    </message>
    <message>
        <source>“{field}” stands above what you may view (B-014). Have it typed by somebody who may, such as the key account manager.</source>
        <translation>“{field}”高于你可查看的密级(B-014)。请由有权的人录入，例如大客户经理。</translation>
    </message>
    <message>
        <source>“{field}” was changed in the archive since it was decided on. Have it accepted anew, or refused.</source>
        <translation>“{field}”审核之后档案中已改动。请重新接受，或者拒绝。</translation>
    </message>
    <message>
        <source>“{field}” was decided on already. Ask for it again in another survey.</source>
        <translation>“{field}”已审核过。请在另一份资料收集中再问。</translation>
    </message>
    <message>
        <source>“{field}” was not asked. Leave it out, or ask for it in another survey.</source>
        <translation>“{field}”没有问到。请去掉，或在另一份资料收集中询问。</translation>
    </message>
    <message>
        <source>“{name}” is no name for a value: up to forty letters, digits and _, a letter first.</source>
        <translation>“{name}”不能用作变量名:须以文字或字母开头,只含文字、字母、数字和下划线,最多四十个字。</translation>
    </message>
    <message>
        <source>“{reason}” is no reason for “{kind}”: choose another reason, or register a return or an exchange.</source>
        <translation>“{reason}”不适用于“{kind}”：请改选原因，或登记为退货或换货。</translation>
    </message>
    <message>
        <source>“{section}” is kept for {holder}, who waits first, until {due} (B-094, B-096). Join the queue.</source>
        <translation>“{section}”已为排在前面的 {holder} 保留至 {due}(规则 B-094、B-096)。可以加入排队。</translation>
    </message>
    <message>
        <source>“{term}” is out of bounds. Correct it.</source>
        <translation>“{term}”超出允许范围，请更正。</translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no.</source>
        <translation>“{value}”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>“{value}” is no kind of line. Choose sale, return, exchange, gift, sample or correction.</source>
        <translation>没有“{value}”这种单据类。请选销售、退货、换货、赠品、样品或更正。</translation>
    </message>
    <message>
        <source>“{value}” is no level. Choose company, second tier, retail or consumers.</source>
        <translation>没有“{value}”这个层级。请选公司、二批、零售或消费者。</translation>
    </message>
    <message>
        <source>“{value}” is no margin class. Choose high, normal or low.</source>
        <translation>“{value}”不是毛利类别，请选择高、一般或低。</translation>
    </message>
    <message>
        <source>“{value}” is no province, city or county, or not one alone.</source>
        <translation>“{value}”不是省、市、县名称，或对应不止一处。</translation>
    </message>
    <message>
        <source>“{value}” is no source of figures. Choose one from the list.</source>
        <translation>没有“{value}”这种来源，请从列表中选择。</translation>
    </message>
    <message>
        <source>“{value}” is none of: {options}.</source>
        <translation>“{value}”不在可选项中：{options}。</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write it like 2026-06-30.</source>
        <translation>“{value}”不是日期。请写成 2026-06-30 的样子。</translation>
    </message>
    <message>
        <source>“{value}” is not a number with at most {places} decimals.</source>
        <translation>“{value}”不是最多 {places} 位小数的数。</translation>
    </message>
    <message>
        <source>“{value}” is not a phone number.</source>
        <translation>“{value}”不是电话号码。</translation>
    </message>
    <message>
        <source>“{value}” is not a whole number.</source>
        <translation>“{value}”不是整数。</translation>
    </message>
    <message>
        <source>“{value}” is not an amount of money.</source>
        <translation>“{value}”不是金额。</translation>
    </message>
    <message>
        <source>“{value}” is not possible here.</source>
        <translation>此处不能填“{value}”。</translation>
    </message>
    <message>
        <source>“{value}” is outside the range that is possible here.</source>
        <translation>“{value}”超出此处允许的范围。</translation>
    </message>
    <message>
        <source>“{value}…” is longer than {limit} characters.</source>
        <translation>“{value}…”超过 {limit} 个字符。</translation>
    </message>
</context>
<context>
    <name>ReleaseDialog</name>
    <message>
        <source>At least five characters</source>
        <translation>至少 5 个字</translation>
    </message>
    <message>
        <source>Pages of the original</source>
        <translation>原件页数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>count them before it leaves</source>
        <translation>借出前清点</translation>
    </message>
</context>
<context>
    <name>ReorderDialog</name>
    <message>
        <source>At least five characters</source>
        <translation>至少 5 个字</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>ReplaceGrid</name>
    <message>
        <source>Goods that go out</source>
        <translation>换出商品</translation>
    </message>
</context>
<context>
    <name>ReplenishTable</name>
    <message>
        <source>Actions</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Could take</source>
        <translation>可调入</translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation>盘存日</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Days out in the month</source>
        <translation>当月断货天数</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>可销天数</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>提出日</translation>
    </message>
    <message>
        <source>Of these expiring</source>
        <translation>其中临期</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现有库存</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Out since</source>
        <translation>断货起</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>要货计划</translation>
    </message>
    <message>
        <source>Proposal no.</source>
        <translation>要货单号</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>调入客户</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>积压数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>要求到货</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>Add scan</source>
        <translation>添加扫描件</translation>
    </message>
    <message>
        <source>Add scan…</source>
        <translation>添加扫描件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>录入结果</translation>
    </message>
    <message>
        <source>Not authorised: {fields}</source>
        <translation>无权查看：{fields}</translation>
    </message>
    <message>
        <source>Save answer</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Say on which day the answer came.</source>
        <translation>请填写收回日期。</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>扫描件 (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>The scan cannot be read. Choose it again, or go on without it.</source>
        <translation>扫描件读不出来。请重新选择，或不带扫描件继续。</translation>
    </message>
    <message>
        <source>Type only what was answered. Answers that differ from what is known become changes to be decided on.</source>
        <translation>只录入对方填写的内容。与已知不同的，逐项成为待审核的更改。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>没有文件</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Ask for printing</source>
        <translation>申请打印</translation>
    </message>
    <message>
        <source>Ask for the paper original</source>
        <translation>申请纸质原件</translation>
    </message>
    <message>
        <source>At least five characters</source>
        <translation>至少 5 个字</translation>
    </message>
    <message>
        <source>Bring the archive up to date</source>
        <translation>更新客户档案资料</translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Category of the purpose</source>
        <translation>用途类别</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Loan request</source>
        <translation>借阅申请</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Request sent; it waits for {who}.</source>
        <translation>申请已提交,等待 {who} 办理。</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>借阅部分</translation>
    </message>
    <message>
        <source>Send request</source>
        <translation>提交申请</translation>
    </message>
    <message>
        <source>The due day cannot be read. Write it as 2026-03-05.</source>
        <translation>应还日期无法识别,请写成 2026-03-05。</translation>
    </message>
    <message>
        <source>The loan is released; you may begin.</source>
        <translation>借阅已生效,可以开始使用。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>change the sections; nobody else can edit them meanwhile</source>
        <translation>修改所借部分,期间他人不能改</translation>
    </message>
    <message>
        <source>empty: as the rules give</source>
        <translation>不填:按制度</translation>
    </message>
    <message>
        <source>on screen, until the end of today</source>
        <translation>当天在屏幕上查看</translation>
    </message>
    <message>
        <source>read for some days; may be printed</source>
        <translation>借阅若干天,可申请打印</translation>
    </message>
    <message>
        <source>the custodian</source>
        <translation>档案管理人</translation>
    </message>
    <message>
        <source>{section} ({level})</source>
        <translation>{section}({level})</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>At</source>
        <translation>提出时间</translation>
    </message>
    <message>
        <source>Choose one line first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Custodian and manager need the word of a manager who neither gains the role nor asked for it (B-024).</source>
        <translation>授予档案管理人或经理角色，须由另一位经理确认，受益人和提出人不得确认（B-024）。</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No role waits for a decision.</source>
        <translation>没有待审批的角色。</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Role requests</source>
        <translation>角色申请表</translation>
    </message>
    <message>
        <source>Roles asked for</source>
        <translation>申请角色</translation>
    </message>
    <message>
        <source>Roles now</source>
        <translation>现有角色</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>This concerns yourself: another manager decides (B-024).</source>
        <translation>事关本人，须由另一位经理决定（B-024）。</translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message>
        <source>This cannot be read. Please correct it.</source>
        <translation>无法识别，请更正。</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Customer and product</source>
        <translation>客户与商品</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Export faulty rows…</source>
        <translation>导出错误行</translation>
    </message>
    <message>
        <source>Faulty rows.xlsx</source>
        <translation>错误行.xlsx</translation>
    </message>
    <message>
        <source>Importing {name}</source>
        <translation>正在导入 {name}</translation>
    </message>
    <message>
        <source>Kept because they were changed since: {names}</source>
        <translation>导入后已被修改，予以保留：{names}</translation>
    </message>
    <message>
        <source>Lines of the company count as billed; those below wait for a sample to be checked.</source>
        <translation>公司的销售按已开票记；以下各层级待抽查核实。</translation>
    </message>
    <message>
        <source>New archives are drafts marked as backfilled; hand them in for review within the term set for imports (B-104).</source>
        <translation>新档案是标有“历史补档”的草稿，请在补档期限内提交审核（B-104）。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>没有导入任何数据。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Take this import back? Its lines are removed; those that were checked, paid or corrected since stay.</source>
        <translation>撤销本次导入吗？将删除这些行；此后已核实、已结款或已更正的行保留。</translation>
    </message>
    <message>
        <source>Take this import back? New customers are removed and updated ones get their former texts.</source>
        <translation>撤销本次导入？新增的客户将被移除，更新过的客户恢复原来的内容。</translation>
    </message>
    <message>
        <source>The customers were imported.</source>
        <translation>客户已导入。</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>本次导入已撤销。</translation>
    </message>
    <message>
        <source>The sales lines were imported.</source>
        <translation>销售记录已导入。</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销本次导入</translation>
    </message>
    <message>
        <source>{count} rows were written to {name}.</source>
        <translation>已将 {count} 行写入 {name}。</translation>
    </message>
    <message>
        <source>{removed} removed, {restored} given their former texts.</source>
        <translation>移除 {removed} 个，恢复 {restored} 个。</translation>
    </message>
</context>
<context>
    <name>ResultsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借阅单</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已办理</translation>
    </message>
    <message>
        <source>{what}: {done} of {count} done.</source>
        <translation>{what}:共 {count} 份,办成 {done} 份。</translation>
    </message>
</context>
<context>
    <name>ReturnBearer</name>
    <message>
        <source>The complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>The supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>我方</translation>
    </message>
</context>
<context>
    <name>ReturnDeeds</name>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Cancel case</source>
        <translation>取消退换</translation>
    </message>
    <message>
        <source>Pictures and PDF files can be shown.</source>
        <translation>可以查看图片和 PDF 文件。</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>“{file}” cannot be shown here.</source>
        <translation>“{file}”无法在此显示。</translation>
    </message>
</context>
<context>
    <name>ReturnDetail</name>
    <message>
        <source>Asked for: {amount} yuan</source>
        <translation>申请金额 {amount} 元</translation>
    </message>
    <message>
        <source>Called for</source>
        <translation>通知寄回</translation>
    </message>
    <message>
        <source>Choose a case on the left.</source>
        <translation>请在左侧选择一张单据。</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Credit {amount} yuan</source>
        <translation>冲减 {amount} 元</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Enter or a double click shows the photo.</source>
        <translation>按回车或双击查看照片。</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费承担</translation>
    </message>
    <message>
        <source>Goods that go out</source>
        <translation>换出商品</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>验货</translation>
    </message>
    <message>
        <source>Lines of the case</source>
        <translation>单据明细</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>依据政策</translation>
    </message>
    <message>
        <source>Rate of returns</source>
        <translation>退货率</translation>
    </message>
    <message>
        <source>Reason for the end</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>The customer is owed {net} yuan.</source>
        <translation>应退客户 {net} 元。</translation>
    </message>
    <message>
        <source>The customer pays {net} yuan more.</source>
        <translation>客户补付 {net} 元。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>调换包装与维修</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Carriers</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>完好情况</translation>
    </message>
    <message>
        <source>Copy {copy} of {loan} is not outside (any more).</source>
        <translation>{loan} 的第 {copy} 份不在外(或已核销)。</translation>
    </message>
    <message>
        <source>Declare return</source>
        <translation>申报归还</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借阅单</translation>
    </message>
    <message>
        <source>Refuse return</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Register partial return</source>
        <translation>部分归还</translation>
    </message>
    <message>
        <source>Register return</source>
        <translation>归还登记</translation>
    </message>
    <message>
        <source>Return checked</source>
        <translation>验收无误</translation>
    </message>
    <message>
        <source>Scan box</source>
        <translation>扫描框</translation>
    </message>
    <message>
        <source>Scan the code of a page, or type a loan number and press Enter</source>
        <translation>扫描页面上的二维码,或输入借阅单号后回车</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>已扫描</translation>
    </message>
    <message>
        <source>Tick what has come back.</source>
        <translation>请勾选已交回的载体。</translation>
    </message>
    <message>
        <source>What is missing or damaged?</source>
        <translation>缺少或损坏了什么?</translation>
    </message>
    <message>
        <source>What it was good for</source>
        <translation>利用效果</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>complete and undamaged</source>
        <translation>齐全完好</translation>
    </message>
    <message>
        <source>none chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>{carrier}, page {page}: found.</source>
        <translation>{carrier},第 {page} 页:已核对。</translation>
    </message>
    <message>
        <source>“{text}” is no page code or loan number. Scan it again.</source>
        <translation>“{text}”不是页面二维码或借阅单号,请重新扫描。</translation>
    </message>
</context>
<context>
    <name>ReturnDisposition</name>
    <message>
        <source>Back to stock</source>
        <translation>回库</translation>
    </message>
    <message>
        <source>Claim on the supplier</source>
        <translation>向供应商索赔</translation>
    </message>
    <message>
        <source>Repack</source>
        <translation>换包装</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>返工</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>报废</translation>
    </message>
</context>
<context>
    <name>ReturnField</name>
    <message>
        <source>Borne by</source>
        <translation>费用承担</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费承担</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>依据政策</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ReturnFreight</name>
    <message>
        <source>By the carrier</source>
        <translation>承运人</translation>
    </message>
    <message>
        <source>By the customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>By us</source>
        <translation>我方</translation>
    </message>
</context>
<context>
    <name>ReturnGrid</name>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>费用承担</translation>
    </message>
    <message>
        <source>Carrier signed</source>
        <translation>承运人签字</translation>
    </message>
    <message>
        <source>Cost (yuan)</source>
        <translation>费用（元）</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>冲减</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>发货日</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>可退</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生产日期</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>工时（分）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Package whole</source>
        <translation>包装完好</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>ReturnKind</name>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Repacking</source>
        <translation>调换包装</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
</context>
<context>
    <name>ReturnPlace</name>
    <message>
        <source>At our place</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>At the customer&apos;s</source>
        <translation>客户处</translation>
    </message>
</context>
<context>
    <name>ReturnRate</name>
    <message>
        <source>Returned in twelve months: {rate} of sales, cap {cap} — {meaning}</source>
        <translation>近十二个月退货率 {rate}，上限 {cap}，{meaning}</translation>
    </message>
    <message>
        <source>near the cap</source>
        <translation>接近上限</translation>
    </message>
    <message>
        <source>over the cap</source>
        <translation>已达上限</translation>
    </message>
    <message>
        <source>within what was agreed</source>
        <translation>在约定范围内</translation>
    </message>
</context>
<context>
    <name>ReturnReason</name>
    <message>
        <source>By policy</source>
        <translation>按政策</translation>
    </message>
    <message>
        <source>Damaged in transit</source>
        <translation>运输破损</translation>
    </message>
    <message>
        <source>Delivered too much</source>
        <translation>多发</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Near expiry</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Package damaged</source>
        <translation>包装破损</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量问题</translation>
    </message>
    <message>
        <source>Recalled by us</source>
        <translation>召回</translation>
    </message>
    <message>
        <source>Slow moving</source>
        <translation>滞销</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>错发</translation>
    </message>
</context>
<context>
    <name>ReturnSettlement</name>
    <message>
        <source>Credit</source>
        <translation>冲减货款</translation>
    </message>
    <message>
        <source>Nothing to settle</source>
        <translation>无需结算</translation>
    </message>
    <message>
        <source>Repacked only</source>
        <translation>仅调换包装</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Set off with the rebate</source>
        <translation>抵扣返利</translation>
    </message>
</context>
<context>
    <name>ReturnState</name>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Approved in part</source>
        <translation>部分批准</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Goods awaited</source>
        <translation>待收货</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>已验货</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待审批</translation>
    </message>
</context>
<context>
    <name>ReturnTable</name>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>费用承担</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>冲减</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>物料</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收货</translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Return no.</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ReturnsPage</name>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Call for the goods</source>
        <translation>通知寄回</translation>
    </message>
    <message>
        <source>Cancel case…</source>
        <translation>取消退换…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Close case</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>审批…</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Inspect…</source>
        <translation>验货…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Look at photo</source>
        <translation>查看照片</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>收货…</translation>
    </message>
    <message>
        <source>Register…</source>
        <translation>登记退换…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Repacking…</source>
        <translation>调换包装…</translation>
    </message>
    <message>
        <source>Return list</source>
        <translation>退换表</translation>
    </message>
    <message>
        <source>Return no., customer, product or batch</source>
        <translation>单号、客户、商品或批次</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退换</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回补充…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>结算…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There are no returns here yet.</source>
        <translation>还没有退换单</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>At least five characters</source>
        <translation>不少于 5 个字</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Kind of emergency</source>
        <translation>紧急类别</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>查阅人</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>{person} borrows nothing for a time, and an incident is noted (B-135).</source>
        <translation>{person} 将在一段时间内不得借阅,并记为事件(规则 B-135)。</translation>
    </message>
</context>
<context>
    <name>RmaDialog</name>
    <message>
        <source>Asked for on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>退回明细</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>运费承担</translation>
    </message>
    <message>
        <source>Goes out instead</source>
        <translation>换出商品</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Lines that come back</source>
        <translation>退回明细</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>依据政策</translation>
    </message>
    <message>
        <source>Rate of returns</source>
        <translation>退货率</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Register return</source>
        <translation>登记退换</translation>
    </message>
    <message>
        <source>Remove lines</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Rest on a marked cell to read what is wrong with it.</source>
        <translation>将光标停在标红的单元格上，可查看原因。</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Take at least one line that was sold.</source>
        <translation>请至少选取一行销售。</translation>
    </message>
    <message>
        <source>What comes back and what goes out</source>
        <translation>退回与换出</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能执行的原因</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Buying role</source>
        <translation>采购角色</translation>
    </message>
    <message>
        <source>Class of products</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Empty: all products</source>
        <translation>留空：全部商品</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>情报依据</translation>
    </message>
    <message>
        <source>How we know it, or choose a fact below</source>
        <translation>如何得知，或在下方选择情报</translation>
    </message>
    <message>
        <source>Influence</source>
        <translation>影响力</translation>
    </message>
    <message>
        <source>Record buying role</source>
        <translation>登记采购角色</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>支持度</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Spoken to by</source>
        <translation>对口人</translation>
    </message>
    <message>
        <source>decisive</source>
        <translation>决定性</translation>
    </message>
    <message>
        <source>little</source>
        <translation>很小</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规章</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>such as GZ-01</source>
        <translation>如 GZ-01</translation>
    </message>
</context>
<context>
    <name>RuleField</name>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>RulePane</name>
    <message>
        <source>Acknowledgements</source>
        <translation>阅知情况</translation>
    </message>
    <message>
        <source>Choose a rule to read it.</source>
        <translation>请选择一条规章阅读。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Not yet acknowledged: {missing} of {all}</source>
        <translation>未确认:{missing} / {all}</translation>
    </message>
    <message>
        <source>Pages of the rule</source>
        <translation>规章页签</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Text of the rule</source>
        <translation>规章正文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>Who has acknowledged</source>
        <translation>已阅与未阅人员</translation>
    </message>
    <message>
        <source>decided by {name}, {day}</source>
        <translation>{name} {day} 批准</translation>
    </message>
    <message>
        <source>drafted by {name}</source>
        <translation>{name}起草</translation>
    </message>
    <message>
        <source>holds from {day}</source>
        <translation>{day} 起施行</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未确认</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>Acknowledged</source>
        <translation>本人阅知</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still to do so</source>
        <translation>未确认人数</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>To be read</source>
        <translation>待阅读</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Yes, read</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Acknowledge this version; it is asked of you once.</source>
        <translation>确认已阅读本版规章,每版只须确认一次。</translation>
    </message>
    <message>
        <source>Begin a draft with the text in force.</source>
        <translation>以现行文本为底稿起草新版。</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>作废草稿</translation>
    </message>
    <message>
        <source>Edit draft…</source>
        <translation>编辑草稿…</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>确认已阅</translation>
    </message>
    <message>
        <source>It holds from its day; the version before is retired.</source>
        <translation>自施行日期起生效,上一版同时废止。</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>新建规章…</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>起草新版</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>废止…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规章制度</translation>
    </message>
    <message>
        <source>Rules of contracting</source>
        <translation>规章表</translation>
    </message>
    <message>
        <source>Show retired versions</source>
        <translation>显示已废止的版本</translation>
    </message>
    <message>
        <source>Tell those who have not acknowledged it, once a day.</source>
        <translation>提醒尚未确认的人员,每天至多一次。</translation>
    </message>
    <message>
        <source>There are no rules of contracting yet</source>
        <translation>还没有规章</translation>
    </message>
    <message>
        <source>There are no rules of contracting yet. Contract or finance officers draft them.</source>
        <translation>还没有规章。由合同管理员或财务起草。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{count} rules</source>
        <translation>规章 {count} 条</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Nothing is needed.</source>
        <translation>目前不需要要货。</translation>
    </message>
    <message>
        <source>Order proposals</source>
        <translation>要货计划</translation>
    </message>
    <message>
        <source>{count} already under way</source>
        <translation>{count} 条已在途中</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>新增 {count} 条</translation>
    </message>
    <message>
        <source>{count} not needed any more</source>
        <translation>{count} 条不再需要</translation>
    </message>
    <message>
        <source>{count} order drafts were made.</source>
        <translation>生成了 {count} 张订单草稿。</translation>
    </message>
    <message>
        <source>{count} products whose stock nobody knows</source>
        <translation>{count} 个商品库存不明</translation>
    </message>
    <message>
        <source>{count} worked out anew</source>
        <translation>重算 {count} 条</translation>
    </message>
    <message>
        <source>{count} × {reason}</source>
        <translation>{count} × {reason}</translation>
    </message>
    <message>
        <source>{what}: {count} done.</source>
        <translation>{what}:完成 {count} 条。</translation>
    </message>
</context>
<context>
    <name>SaleLevel</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>消费者</translation>
    </message>
    <message>
        <source>Retail</source>
        <translation>零售</translation>
    </message>
    <message>
        <source>Second tier</source>
        <translation>二批</translation>
    </message>
</context>
<context>
    <name>SaleLines</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>效期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>单据类</translation>
    </message>
    <message>
        <source>Price of the unit</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>SaleSource</name>
    <message>
        <source>Cash desk</source>
        <translation>POS</translation>
    </message>
    <message>
        <source>Derived from a count</source>
        <translation>盘点推算</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Own system</source>
        <translation>ERP</translation>
    </message>
    <message>
        <source>Report of the dealer</source>
        <translation>经销商报表</translation>
    </message>
</context>
<context>
    <name>SaleState</name>
    <message>
        <source>Billed</source>
        <translation>已开票</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
</context>
<context>
    <name>SaleType</name>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Exchanged in</source>
        <translation>换入</translation>
    </message>
    <message>
        <source>Exchanged out</source>
        <translation>换出</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
</context>
<context>
    <name>SaleWay</name>
    <message>
        <source>Company to dealer</source>
        <translation>公司→经销商</translation>
    </message>
    <message>
        <source>Dealer to second tier</source>
        <translation>经销商→二批</translation>
    </message>
    <message>
        <source>Retail to consumers</source>
        <translation>零售→消费者</translation>
    </message>
    <message>
        <source>To retail</source>
        <translation>到零售</translation>
    </message>
</context>
<context>
    <name>SalesColumnsPage</name>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Level of rows that do not say it</source>
        <translation>文件未写明层级的行按此层级</translation>
    </message>
    <message>
        <source>Report of one dealer…</source>
        <translation>某经销商的报表…</translation>
    </message>
    <message>
        <source>Rows name the seller</source>
        <translation>由各行写明卖方</translation>
    </message>
    <message>
        <source>Seller of the whole file</source>
        <translation>整个文件的卖方</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where the figures come from</source>
        <translation>数据从哪里来</translation>
    </message>
    <message>
        <source>named in the rows</source>
        <translation>由各行写明</translation>
    </message>
</context>
<context>
    <name>SalesPeriod</name>
    <message>
        <source>Kind</source>
        <translation>单据类</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
</context>
<context>
    <name>SalesTable</name>
    <message>
        <source>Agreed price</source>
        <translation>合同价</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买方</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>单据类</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>未结款</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>部分结款</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Region of the buyer</source>
        <translation>买方地区</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>卖方</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>服务区域</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>结款</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>SalesWizard</name>
    <message>
        <source>Import sales</source>
        <translation>导入销售</translation>
    </message>
    <message>
        <source>Sales template.xlsx</source>
        <translation>销售导入模板.xlsx</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>SealActions</name>
    <message>
        <source>Agree to the keepers</source>
        <translation>同意更换</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Ask for a stamp…</source>
        <translation>申请用印…</translation>
    </message>
    <message>
        <source>Change keepers…</source>
        <translation>更换保管人…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>不同意…</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>已找回</translation>
    </message>
    <message>
        <source>Hand out the seal</source>
        <translation>交出印章</translation>
    </message>
    <message>
        <source>Keep the keepers…</source>
        <translation>不同意更换…</translation>
    </message>
    <message>
        <source>New seal…</source>
        <translation>新印章…</translation>
    </message>
    <message>
        <source>On a paper; contracts are stamped on their own page.</source>
        <translation>用于一般文件;合同在合同表页盖章。</translation>
    </message>
    <message>
        <source>Print the register…</source>
        <translation>打印登记簿…</translation>
    </message>
    <message>
        <source>Put a seal and its keepers before the managers.</source>
        <translation>提出新印章及其保管人,由经理决定。</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>不批准…</translation>
    </message>
    <message>
        <source>Report as lost…</source>
        <translation>报告遗失…</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>已盖章</translation>
    </message>
    <message>
        <source>Take into custody</source>
        <translation>同意启用</translation>
    </message>
    <message>
        <source>Take the seal back…</source>
        <translation>收回印章…</translation>
    </message>
    <message>
        <source>The keeper has stamped the copies approved.</source>
        <translation>保管人已按批准的份数盖章。</translation>
    </message>
    <message>
        <source>The lines as they are filtered now.</source>
        <translation>按当前筛选打印。</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>停用…</translation>
    </message>
</context>
<context>
    <name>SealDialog</name>
    <message>
        <source>Backup keeper</source>
        <translation>备用保管人</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Name on the seal</source>
        <translation>印章名称</translation>
    </message>
    <message>
        <source>New seal</source>
        <translation>新印章</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>such as HT-1</source>
        <translation>如 HT-1</translation>
    </message>
</context>
<context>
    <name>SealState</name>
    <message>
        <source>Declined</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>保管中</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已遗失</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外出中</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>SealTable</name>
    <message>
        <source>Backup keeper</source>
        <translation>备用保管人</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>Keeper</source>
        <translation>保管人</translation>
    </message>
    <message>
        <source>Outside with</source>
        <translation>外出持有</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>拟变更</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>SealUseState</name>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Outside too long</source>
        <translation>外出逾期</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Seal outside</source>
        <translation>印章外出</translation>
    </message>
    <message>
        <source>Stamped</source>
        <translation>已盖章</translation>
    </message>
    <message>
        <source>To be approved</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>SealsPage</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Nothing is written in the register here</source>
        <translation>这里没有用印记录</translation>
    </message>
    <message>
        <source>Purpose: {value}</source>
        <translation>用途:{value}</translation>
    </message>
    <message>
        <source>Reason: {value}</source>
        <translation>理由:{value}</translation>
    </message>
    <message>
        <source>Register of seals</source>
        <translation>用印登记簿</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>There are no seals yet</source>
        <translation>还没有印章</translation>
    </message>
    <message>
        <source>There is no seal in custody yet.</source>
        <translation>还没有可用的印章。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>due back {value}</source>
        <translation>应还 {value}</translation>
    </message>
    <message>
        <source>with {value}</source>
        <translation>同行 {value}</translation>
    </message>
    <message>
        <source>{count} lines in the register</source>
        <translation>用印登记 {count} 条</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Rows found and rows in all</source>
        <translation>找到的行数与总行数</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>A note of {time} holds text that could not be saved.</source>
        <translation>{time} 有未能保存的内容,已存为便笺。</translation>
    </message>
    <message>
        <source>Discard the note</source>
        <translation>不要便笺</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>取回内容</translation>
    </message>
</context>
<context>
    <name>SectionSheet</name>
    <message>
        <source>Being edited</source>
        <translation>改档中</translation>
    </message>
    <message>
        <source>Level: {level}</source>
        <translation>密级:{level}</translation>
    </message>
    <message>
        <source>Not authorised</source>
        <translation>未授权</translation>
    </message>
    <message>
        <source>Revision {number}, {day}: written by {author}, reviewed by {reviewer}, accepted by {acceptor}.</source>
        <translation>第 {number} 版,{day}:{author} 填写,{reviewer} 审核,{acceptor} 验收。</translation>
    </message>
    <message>
        <source>{count} fields are empty.</source>
        <translation>另有 {count} 项未填。</translation>
    </message>
    <message>
        <source>{value} (waits for acceptance)</source>
        <translation>{value}(待入档)</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Basic facts</source>
        <translation>客户基础资料</translation>
    </message>
    <message>
        <source>Business condition</source>
        <translation>业务状况</translation>
    </message>
    <message>
        <source>Catalogue card</source>
        <translation>目录卡</translation>
    </message>
    <message>
        <source>Contacts and deciders</source>
        <translation>联系人与决策人</translation>
    </message>
    <message>
        <source>Customer traits</source>
        <translation>客户特征</translation>
    </message>
    <message>
        <source>Trading now</source>
        <translation>交易活动现状</translation>
    </message>
</context>
<context>
    <name>ServiceEvent</name>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Return or exchange</source>
        <translation>退换货</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
</context>
<context>
    <name>ServiceTimeline</name>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who of ours</source>
        <translation>我方人员</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Change setting</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Choose one line first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>From {least} to {most}</source>
        <translation>{least} 至 {most}</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现值</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>此项没有待确认的值。</translation>
    </message>
    <message>
        <source>Only the administrator changes this.</source>
        <translation>此项由系统管理员修改。</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提交确认</translation>
    </message>
    <message>
        <source>Rules of filing and lending: a manager sets them; what the administrator enters waits for a manager. Loans already handed out keep their terms (B-053).</source>
        <translation>建档与借阅规定由经理决定；系统管理员录入后须经理确认。已借出的借阅期限不变（B-053）。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Table of settings</source>
        <translation>设置表</translation>
    </message>
    <message>
        <source>Waits for a manager</source>
        <translation>待经理确认</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Accepted lines</source>
        <translation>验收明细</translation>
    </message>
    <message>
        <source>Credit for what came back: {credit} yuan</source>
        <translation>退回冲减 {credit} 元</translation>
    </message>
    <message>
        <source>Nothing is left to pay.</source>
        <translation>无差额。</translation>
    </message>
    <message>
        <source>Settle return</source>
        <translation>结算退换</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>结算日期</translation>
    </message>
    <message>
        <source>The customer is owed {net} yuan.</source>
        <translation>应退客户 {net} 元。</translation>
    </message>
    <message>
        <source>The customer pays {net} yuan more.</source>
        <translation>客户补付 {net} 元。</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>结算金额</translation>
    </message>
    <message>
        <source>goes out: {out} yuan</source>
        <translation>换出 {out} 元</translation>
    </message>
</context>
<context>
    <name>Settlement</name>
    <message>
        <source>{what}: done.</source>
        <translation>{what}：已完成。</translation>
    </message>
</context>
<context>
    <name>SettlementTable</name>
    <message>
        <source>Allocated by</source>
        <translation>核销人</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Bears no due day; the usual days to pay were counted.</source>
        <translation>单据无应付日，按默认付款天数推算。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应付日</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>应收余额</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Pays by</source>
        <translation>承诺付款日</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation>预收</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺人</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>回款单号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Traded</source>
        <translation>进货日期</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>撤销日期</translation>
    </message>
    <message>
        <source>{count} documents bear no due day; the usual days to pay were counted.</source>
        <translation>{count} 笔单据无应付日，按默认付款天数推算。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Not authorised</source>
        <translation>未授权</translation>
    </message>
    <message>
        <source>Request loan</source>
        <translation>申请借阅</translation>
    </message>
    <message>
        <source>State purpose</source>
        <translation>说明用途</translation>
    </message>
</context>
<context>
    <name>ShipDialog</name>
    <message>
        <source>Record shipping</source>
        <translation>登记发货</translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation>发货日期</translation>
    </message>
</context>
<context>
    <name>Short</name>
    <message>
        <source>Again every … months</source>
        <translation>每隔几个月</translation>
    </message>
    <message>
        <source>Both sides have signed {contract} and our originals are back.</source>
        <translation>{contract} 双方已签署，我方原件已收回。</translation>
    </message>
    <message>
        <source>Count the originals and say where they lie; with none of them a signed scan must be there.</source>
        <translation>请点清原件份数并登记保管位置；没有原件时须先附签署后的扫描件。</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Effective on</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Evidence or reason</source>
        <translation>依据或理由</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>No seal is in your keeping.</source>
        <translation>您不保管任何印章。</translation>
    </message>
    <message>
        <source>Only what changes is entered; the rest of {contract} stays. Another person approves it.</source>
        <translation>只填变更的内容，{contract} 其余条款不变；须由他人批准。</translation>
    </message>
    <message>
        <source>Our stamped originals of {contract} go to the other side.</source>
        <translation>{contract} 的盖章原件寄给对方。</translation>
    </message>
    <message>
        <source>Pages stamped</source>
        <translation>用印页数</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>签订合同</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What is agreed</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>What is owed</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Whose duty</source>
        <translation>义务方</translation>
    </message>
    <message>
        <source>{contract} ends before its time. This cannot be taken back.</source>
        <translation>{contract} 将提前终止，此操作不能撤销。</translation>
    </message>
    <message>
        <source>{count} originals of {contract}. The register of the seal gets its line.</source>
        <translation>{contract} 共 {count} 份原件，用印后记入登记。</translation>
    </message>
</context>
<context>
    <name>ShortForm</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>Shortage</name>
    <message>
        <source>About to run out</source>
        <translation>将断货</translation>
    </message>
    <message>
        <source>Back in stock</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>断货</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制选中行</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Save a form</source>
        <translation>保存表单</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>SideTabs</name>
    <message>
        <source>Main tabs</source>
        <translation>主标签</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Caps lock is on</source>
        <translation>大写锁定已开启</translation>
    </message>
    <message>
        <source>Kehu Desk</source>
        <translation>客户档案台</translation>
    </message>
    <message>
        <source>Kehu Desk — Demo</source>
        <translation>客户档案台 — 演示</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign-in message</source>
        <translation>登录提示</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
</context>
<context>
    <name>SourceFinder</name>
    <message>
        <source>Choose a line first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Find a line that was sold</source>
        <translation>查找销售行</translation>
    </message>
    <message>
        <source>Lines that were sold</source>
        <translation>销售行</translation>
    </message>
    <message>
        <source>Nothing of this line is left.</source>
        <translation>该行已无可退数量。</translation>
    </message>
    <message>
        <source>Product, batch, document or month of delivery (2026-03)</source>
        <translation>商品、批次、单号或发货月份（2026-03）</translation>
    </message>
    <message>
        <source>Take this line</source>
        <translation>选取此行</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} 行</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Add source</source>
        <translation>补充信源</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Finish verification</source>
        <translation>完成求证</translation>
    </message>
    <message>
        <source>Heard from</source>
        <translation>转述自</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>得知日期</translation>
    </message>
    <message>
        <source>In his words</source>
        <translation>原话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>可靠性</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>转述的信源</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>立场</translation>
    </message>
    <message>
        <source>State the origin</source>
        <translation>注明转述</translation>
    </message>
    <message>
        <source>This source</source>
        <translation>该信源</translation>
    </message>
    <message>
        <source>Where it began, when the one who said it only heard it</source>
        <translation>说的人也是听来的,填最初的来源</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>说的人</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>转述自</translation>
    </message>
</context>
<context>
    <name>StampTable</name>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>On</source>
        <translation>盖章日期</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Stamped by</source>
        <translation>盖章人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Background jobs</source>
        <translation>后台任务</translation>
    </message>
    <message>
        <source>Background jobs ({count})</source>
        <translation>后台任务 ({count})</translation>
    </message>
    <message>
        <source>Last save</source>
        <translation>最近保存</translation>
    </message>
    <message>
        <source>Last saved {time}</source>
        <translation>最近保存 {time}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Record count</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Sync state</source>
        <translation>同步状态</translation>
    </message>
    <message>
        <source>The data lie on this machine alone; nothing waits to be synchronised.</source>
        <translation>数据只在本机,没有待同步的内容。</translation>
    </message>
    <message>
        <source>The program works without a network and sends nothing.</source>
        <translation>程序不需要网络,也不向外发送数据。</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>acceptance by the custodian</source>
        <translation>档案管理人验收</translation>
    </message>
    <message>
        <source>administering accounts</source>
        <translation>管理账号</translation>
    </message>
    <message>
        <source>approving loans</source>
        <translation>审批借阅</translation>
    </message>
    <message>
        <source>handing out loans</source>
        <translation>办理借出</translation>
    </message>
    <message>
        <source>review by the superior</source>
        <translation>直接上级审核</translation>
    </message>
    <message>
        <source>reviewing archives</source>
        <translation>审核档案</translation>
    </message>
    <message>
        <source>taking archives into custody</source>
        <translation>接收归档</translation>
    </message>
</context>
<context>
    <name>StockAction</name>
    <message>
        <source>Clearance sale</source>
        <translation>特卖清仓</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Repack</source>
        <translation>改包装</translation>
    </message>
    <message>
        <source>Transfer to a customer</source>
        <translation>调拨给其他客户</translation>
    </message>
</context>
<context>
    <name>StockCause</name>
    <message>
        <source>Dead stock</source>
        <translation>呆滞</translation>
    </message>
    <message>
        <source>Near expiry</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Overstock</source>
        <translation>积压</translation>
    </message>
</context>
<context>
    <name>StockColour</name>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Within a sixth of its life</source>
        <translation>剩余不足 1/6</translation>
    </message>
    <message>
        <source>Within a third of its life</source>
        <translation>剩余不足 1/3</translation>
    </message>
</context>
<context>
    <name>StockCondition</name>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Near expiry</source>
        <translation>临期</translation>
    </message>
</context>
<context>
    <name>StockCurve</name>
    <message>
        <source>Counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>From {first} on {since} to {last} on {until}; counted {times} times.</source>
        <translation>从 {since} 的 {first} 到 {until} 的 {last}，其间盘点 {times} 次。</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>要货点</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>安全库存</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
</context>
<context>
    <name>StockDays</name>
    <message>
        <source>no end</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
</context>
<context>
    <name>StockDeeds</name>
    <message>
        <source>What is to be mended?</source>
        <translation>需要改正什么？</translation>
    </message>
    <message>
        <source>Whose stock has changed?</source>
        <translation>哪个客户的库存有变动？</translation>
    </message>
    <message>
        <source>Whose stock was counted?</source>
        <translation>盘点哪个客户的库存？</translation>
    </message>
    <message>
        <source>Why is this count void?</source>
        <translation>为什么作废这张盘点单？</translation>
    </message>
    <message>
        <source>Why is this entry wrong?</source>
        <translation>这笔变动错在哪里？</translation>
    </message>
</context>
<context>
    <name>StockException</name>
    <message>
        <source>Book below zero</source>
        <translation>账面为负</translation>
    </message>
    <message>
        <source>More counted than can be</source>
        <translation>盘点多出</translation>
    </message>
    <message>
        <source>More was counted than could lie there: a purchase is missing, or one of the counts is wrong. Check both.</source>
        <translation>盘点数多于可能的库存：漏记进货，或有一次盘点有误。请核查。</translation>
    </message>
    <message>
        <source>More was reported as sold than had come in: a purchase or a count is missing. Count, or complete the lines.</source>
        <translation>上报销量多于进货：缺进货记录或盘点。请盘点或补齐记录。</translation>
    </message>
    <message>
        <source>Never counted</source>
        <translation>从未盘点</translation>
    </message>
    <message>
        <source>Nothing was ever counted here: the book starts from nothing. Make a first count.</source>
        <translation>从未盘点，账面从零起算。请做首次盘点。</translation>
    </message>
    <message>
        <source>Reports differ</source>
        <translation>与上报不符</translation>
    </message>
    <message>
        <source>What the counts say was sold differs from what was reported by more than the office bears. Ask for the reports.</source>
        <translation>推算销量与上报销量相差超过允许范围，请向客户核对上报数据。</translation>
    </message>
</context>
<context>
    <name>StockField</name>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Its deviation σ_L (days)</source>
        <translation>提前期标准差 σ_L(天)</translation>
    </message>
    <message>
        <source>Lead time L (days)</source>
        <translation>提前期 L(天)</translation>
    </message>
    <message>
        <source>Least order</source>
        <translation>起订量</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最高库存</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最低库存</translation>
    </message>
    <message>
        <source>Order covers C (days)</source>
        <translation>要货覆盖 C(天)</translation>
    </message>
    <message>
        <source>Overstock beyond (days)</source>
        <translation>积压线(天)</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>包装数</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quantity settled</source>
        <translation>已处理数量</translation>
    </message>
    <message>
        <source>Review interval R (days)</source>
        <translation>检查间隔 R(天)</translation>
    </message>
    <message>
        <source>Safety days</source>
        <translation>安全天数</translation>
    </message>
    <message>
        <source>Service level (%)</source>
        <translation>服务水平(%)</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Who takes it over</source>
        <translation>调入客户</translation>
    </message>
</context>
<context>
    <name>StockFilters</name>
    <message>
        <source>Customer or product</source>
        <translation>客户或产品</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Not counted in the month</source>
        <translation>该月未盘点</translation>
    </message>
    <message>
        <source>Only what does not fit</source>
        <translation>只看异常</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>StockMethod</name>
    <message>
        <source>Days of cover</source>
        <translation>天数法</translation>
    </message>
    <message>
        <source>Minimum and maximum</source>
        <translation>最低最高法</translation>
    </message>
    <message>
        <source>Statistical</source>
        <translation>统计法</translation>
    </message>
</context>
<context>
    <name>StockMove</name>
    <message>
        <source>Other goods in</source>
        <translation>其他入库</translation>
    </message>
    <message>
        <source>Other goods out</source>
        <translation>其他出库</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>报废</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Choose a movement beside the list that still stands.</source>
        <translation>请在右侧选择一笔未撤销的变动。</translation>
    </message>
    <message>
        <source>Choose one row first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Count sheet as a workbook…</source>
        <translation>盘存表导出 Excel…</translation>
    </message>
    <message>
        <source>Count sheet to print…</source>
        <translation>打印盘存表…</translation>
    </message>
    <message>
        <source>Enter stock count…</source>
        <translation>盘点录入…</translation>
    </message>
    <message>
        <source>Not counted this month</source>
        <translation>本月未盘点</translation>
    </message>
    <message>
        <source>Nothing fits these filters.</source>
        <translation>没有符合筛选条件的记录。</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Record movement…</source>
        <translation>登记变动…</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存表</translation>
    </message>
    <message>
        <source>Take movement back…</source>
        <translation>撤销变动…</translation>
    </message>
</context>
<context>
    <name>StockSource</name>
    <message>
        <source>derived</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>上报</translation>
    </message>
</context>
<context>
    <name>StockTable</name>
    <message>
        <source>0 (not listed)</source>
        <translation>0（未列）</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>进货</translation>
    </message>
    <message>
        <source>Closing stock</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Count no.</source>
        <translation>盘点单号</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>盘点人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days it lasts</source>
        <translation>可销天数</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>End of last month</source>
        <translation>上月末</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生产日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>安全库存</translation>
    </message>
    <message>
        <source>Sales are</source>
        <translation>销售来源</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sold since the last count</source>
        <translation>其间销售</translation>
    </message>
    <message>
        <source>Spec</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>StockWatchPage</name>
    <message>
        <source>Choose one line first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Customer or product</source>
        <translation>客户或商品</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Make proposals…</source>
        <translation>生成要货计划…</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Only those responsible for the customer and its team do this.</source>
        <translation>只有该客户的责任人和团队成员可以操作。</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Overstock and shortage</source>
        <translation>积压与短缺</translation>
    </message>
    <message>
        <source>Stock policy…</source>
        <translation>备货策略…</translation>
    </message>
    <message>
        <source>Tell the result…</source>
        <translation>登记结果…</translation>
    </message>
    <message>
        <source>This action has ended already.</source>
        <translation>该措施已经结束。</translation>
    </message>
    <message>
        <source>Write action down…</source>
        <translation>登记措施…</translation>
    </message>
</context>
<context>
    <name>StrangeViews</name>
    <message>
        <source>Every price in this period is the agreed one.</source>
        <translation>本期价格均与合同一致。</translation>
    </message>
    <message>
        <source>Nobody sold outside a service area in this period.</source>
        <translation>本期没有窜货。</translation>
    </message>
    <message>
        <source>Prices off the contract</source>
        <translation>价格不一致</translation>
    </message>
    <message>
        <source>Sold outside the area</source>
        <translation>窜货</translation>
    </message>
</context>
<context>
    <name>StyleCard</name>
    <message>
        <source>As the archive says; nobody has assessed it since.</source>
        <translation>按档案所载；此后无人评估。</translation>
    </message>
    <message>
        <source>Assess it after a talk: the questionnaire helps.</source>
        <translation>交谈后请评估：问卷可作参考。</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>避免</translation>
    </message>
    <message>
        <source>Bring</source>
        <translation>携带</translation>
    </message>
    <message>
        <source>Card of the style</source>
        <translation>风格卡</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>可信程度</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>决策风格</translation>
    </message>
    <message>
        <source>Style not assessed yet</source>
        <translation>尚未评估决策风格</translation>
    </message>
    <message>
        <source>To verify: others say {styles}. Observe, and assess again.</source>
        <translation>风格待核：其他人认为{styles}。请再观察后重新评估。</translation>
    </message>
    <message>
        <source>Treat so</source>
        <translation>应对</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>特点</translation>
    </message>
</context>
<context>
    <name>SurveyDialogs</name>
    <message>
        <source>Correct survey</source>
        <translation>更正资料收集</translation>
    </message>
    <message>
        <source>New survey</source>
        <translation>新建资料收集</translation>
    </message>
    <message>
        <source>Note as sent</source>
        <translation>登记发出</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
</context>
<context>
    <name>SurveyField</name>
    <message>
        <source>Agency</source>
        <translation>调查机构</translation>
    </message>
    <message>
        <source>Asks about</source>
        <translation>收集内容</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>收回日期</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Due back on</source>
        <translation>应收回日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>对方签字人</translation>
    </message>
</context>
<context>
    <name>SurveyKind</name>
    <message>
        <source>Commissioned survey</source>
        <translation>委托调查</translation>
    </message>
    <message>
        <source>Customer form</source>
        <translation>客户资料表</translation>
    </message>
</context>
<context>
    <name>SurveyPane</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>调查机构</translation>
    </message>
    <message>
        <source>Asks about</source>
        <translation>收集内容</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>收回日期</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Choose a survey on the left.</source>
        <translation>请在左边选择一份资料收集。</translation>
    </message>
    <message>
        <source>Choose one change first.</source>
        <translation>请先选择一项更改。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Due back on</source>
        <translation>应收回日期</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Request edit loan…</source>
        <translation>申请改档借阅…</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>对方签字人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State purpose</source>
        <translation>说明用途</translation>
    </message>
    <message>
        <source>Table of changes</source>
        <translation>更改表</translation>
    </message>
    <message>
        <source>Tools of the changes</source>
        <translation>更改的工具</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>还需要</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>{sum} yuan</source>
        <translation>{sum} 元</translation>
    </message>
</context>
<context>
    <name>SurveyState</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期未交</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>待发出</translation>
    </message>
    <message>
        <source>To be written in</source>
        <translation>待写入</translation>
    </message>
</context>
<context>
    <name>SurveyTable</name>
    <message>
        <source>Answer</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Asks about</source>
        <translation>收集内容</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>应收回</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>发出人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>Answer</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Known: {field}</source>
        <translation>已知：{field}</translation>
    </message>
    <message>
        <source>Not authorised</source>
        <translation>无权查看</translation>
    </message>
    <message>
        <source>Not authorised: {fields}</source>
        <translation>未授权:{fields}</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>借阅部分</translation>
    </message>
    <message>
        <source>Start from what is known: {field}</source>
        <translation>以已知内容为底：{field}</translation>
    </message>
</context>
<context>
    <name>SurveysPage</name>
    <message>
        <source>Cancel survey…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>审核完成</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Enter the answer…</source>
        <translation>录入结果…</translation>
    </message>
    <message>
        <source>Further answers…</source>
        <translation>补录结果…</translation>
    </message>
    <message>
        <source>New survey…</source>
        <translation>新建资料收集…</translation>
    </message>
    <message>
        <source>No., agency or customer</source>
        <translation>单号、机构或客户</translation>
    </message>
    <message>
        <source>Note as sent…</source>
        <translation>登记发出…</translation>
    </message>
    <message>
        <source>Nothing was collected yet. A form goes to the customer or an agency is commissioned; answers are checked here.</source>
        <translation>还没有资料收集。把资料表发给客户，或委托机构调查；结果在这里审核。</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Print form</source>
        <translation>打印资料表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>资料收集</translation>
    </message>
    <message>
        <source>Table of surveys</source>
        <translation>资料收集表</translation>
    </message>
    <message>
        <source>Why does the answer not stand?</source>
        <translation>为什么不采用这项结果？</translation>
    </message>
    <message>
        <source>Why does {number} lead to nothing?</source>
        <translation>{number} 为什么取消？</translation>
    </message>
    <message>
        <source>Write into archive</source>
        <translation>写入档案</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Columns…</source>
        <translation>列设置…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy with column titles</source>
        <translation>连同列标题复制</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Emergency view</source>
        <translation>紧急查阅</translation>
    </message>
    <message>
        <source>Intelligence</source>
        <translation>情报</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借阅</translation>
    </message>
    <message>
        <source>Quarterly refresh</source>
        <translation>季度维护</translation>
    </message>
    <message>
        <source>Returns and complaints</source>
        <translation>退换与投诉</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>At least five characters</source>
        <translation>至少 5 个字</translation>
    </message>
    <message>
        <source>Next loan</source>
        <translation>下一张借阅单</translation>
    </message>
    <message>
        <source>Reason (the borrower reads it)</source>
        <translation>理由(借阅人会看到)</translation>
    </message>
</context>
<context>
    <name>TermsStep</name>
    <message>
        <source>Terms</source>
        <translation>合同条件</translation>
    </message>
    <message>
        <source>What you may see of the archive is filled in. Nothing is handed in yet.</source>
        <translation>您有权查看的档案资料已自动填入；此时尚未提交。</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>TextChange</name>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Blocks</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Pages of the text</source>
        <translation>文本页签</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview with sample values</source>
        <translation>代入示例值预览</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>标准合同文本</translation>
    </message>
    <message>
        <source>To be mended</source>
        <translation>待改正</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>What you typed was not saved. Discard it?</source>
        <translation>输入的内容尚未保存。要放弃吗?</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>such as XS-01</source>
        <translation>如 XS-01</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Changes</source>
        <translation>版本差异</translation>
    </message>
    <message>
        <source>Choose a text to read it.</source>
        <translation>请选择一份文本阅读。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比版本</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Filled from</source>
        <translation>取值来源</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Pages of the text</source>
        <translation>文本页签</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>第 {version} 版</translation>
    </message>
    <message>
        <source>Version {version} ({state})</source>
        <translation>第 {version} 版({state})</translation>
    </message>
    <message>
        <source>With sample values</source>
        <translation>代入示例值</translation>
    </message>
    <message>
        <source>fingerprint {hash}</source>
        <translation>指纹 {hash}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>TextPaper</name>
    <message>
        <source>The two versions say the same.</source>
        <translation>两个版本内容相同。</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
</context>
<context>
    <name>TextSheet</name>
    <message>
        <source>Departures from the standard text</source>
        <translation>偏离标准文本之处</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text of the contract</source>
        <translation>合同文本</translation>
    </message>
</context>
<context>
    <name>TextState</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已废止</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
</context>
<context>
    <name>TextTable</name>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Drafted by</source>
        <translation>起草人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>On</source>
        <translation>公布日期</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>公布人</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>TextsPage</name>
    <message>
        <source>Begin a draft with the published text.</source>
        <translation>以已公布的文本为底稿起草新版。</translation>
    </message>
    <message>
        <source>Clauses…</source>
        <translation>条款库…</translation>
    </message>
    <message>
        <source>Contracts are made of it from now on.</source>
        <translation>从现在起据此签订合同。</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>作废草稿</translation>
    </message>
    <message>
        <source>Edit draft…</source>
        <translation>编辑草稿…</translation>
    </message>
    <message>
        <source>It may be published; another person does that.</source>
        <translation>可以公布;由另一人公布。</translation>
    </message>
    <message>
        <source>New text…</source>
        <translation>新建文本…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>起草新版…</translation>
    </message>
    <message>
        <source>Pass the review</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>废止…</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Show retired versions</source>
        <translation>显示已废止的版本</translation>
    </message>
    <message>
        <source>Standard contract texts</source>
        <translation>标准合同文本表</translation>
    </message>
    <message>
        <source>Standard texts</source>
        <translation>标准合同文本</translation>
    </message>
    <message>
        <source>The library that texts are built from.</source>
        <translation>标准合同文本所用的条款。</translation>
    </message>
    <message>
        <source>There are no standard texts yet</source>
        <translation>还没有标准合同文本</translation>
    </message>
    <message>
        <source>There are no standard texts yet. Contract or finance officers draft them.</source>
        <translation>还没有标准合同文本。由合同管理员或财务起草。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>{count} texts</source>
        <translation>文本 {count} 份</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Choose a line on the left, or find a customer above.</source>
        <translation>请在左边选择一行，或在上面查找客户。</translation>
    </message>
    <message>
        <source>Content (marks 4 and 5 of {count}): {share}</source>
        <translation>满意度（{count} 项评分中 4–5 分所占）：{share}</translation>
    </message>
    <message>
        <source>How content the customer is</source>
        <translation>客户满意度</translation>
    </message>
    <message>
        <source>Service time line</source>
        <translation>服务时间线</translation>
    </message>
    <message>
        <source>Table of service events</source>
        <translation>服务时间线表</translation>
    </message>
    <message>
        <source>{customer}: {count} events</source>
        <translation>{customer}：{count} 条</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Archives</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Dossiers carry watermark, page numbers and a QR code. Every look at content stands in the audit log.</source>
        <translation>打印的档案带有水印、页码和二维码。每次查阅内容都记入审计日志。</translation>
    </message>
    <message>
        <source>Every customer has one archive: filed within a week by the responsible rep, reviewed by the direct superior, taken into custody by the archive custodian.</source>
        <translation>每个客户一份档案:业务员一周内建档,直接上级审核,档案管理人接收归档。</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借阅</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Paper and traces</source>
        <translation>纸质与留痕</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>The workbench lists what is due: reviews, loans to hand out, late returns. A double click opens the matter.</source>
        <translation>工作台列出到期事项:待审核、待借出、逾期未还。双击即可打开办理。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Who needs more than the card borrows the archive for a purpose and a time. The right ends by itself when due.</source>
        <translation>需要查看卡片以外的内容时,说明用途和期限办理借阅;到期权限自动终止。</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>第 {step} 步,共 {steps} 步</translation>
    </message>
</context>
<context>
    <name>TransferBox</name>
    <message>
        <source>Choose a person</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Choose both persons first.</source>
        <translation>请先选择原责任人和新责任人。</translation>
    </message>
    <message>
        <source>Choose one line first.</source>
        <translation>请先选中一行。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customers to hand over</source>
        <translation>移交客户表</translation>
    </message>
    <message>
        <source>Hand over all</source>
        <translation>移交全部</translation>
    </message>
    <message>
        <source>Hand over chosen ones</source>
        <translation>移交所选</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Responsible from now on</source>
        <translation>新责任人</translation>
    </message>
    <message>
        <source>Responsible now</source>
        <translation>原责任人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>This person owns no customers.</source>
        <translation>此人名下没有客户</translation>
    </message>
    <message>
        <source>interim</source>
        <translation>暂管</translation>
    </message>
    <message>
        <source>{count} sealed ones stay where they are (B-152).</source>
        <translation>{count} 个封存客户未移交（B-152）。</translation>
    </message>
    <message>
        <source>{moved} customers handed over.</source>
        <translation>已移交 {moved} 个客户。</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Rights of the old one end at once, loans that relied on them are called back; history keeps its authors.</source>
        <translation>原责任人的权限立即终止，依此借出的档案被召回；历史记录保留原作者。</translation>
    </message>
</context>
<context>
    <name>TurnDialogs</name>
    <message>
        <source>Ask to unblock</source>
        <translation>申请解除停用</translation>
    </message>
    <message>
        <source>At least {least} characters</source>
        <translation>至少{least}个字</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Lost to</source>
        <translation>流失去向</translation>
    </message>
    <message>
        <source>Plan to win back</source>
        <translation>挽回计划</translation>
    </message>
    <message>
        <source>Propose turn</source>
        <translation>提出变动</translation>
    </message>
    <message>
        <source>Turn at once</source>
        <translation>直接变动</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>TurnTable</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>TwinTrait</name>
    <message>
        <source>customer type</source>
        <translation>客户性质</translation>
    </message>
    <message>
        <source>industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>rank of region</source>
        <translation>区域级别</translation>
    </message>
    <message>
        <source>size</source>
        <translation>企业规模</translation>
    </message>
</context>
<context>
    <name>UnchangedDialog</name>
    <message>
        <source>Confirm no change</source>
        <translation>无变化确认</translation>
    </message>
    <message>
        <source>Hand in for review</source>
        <translation>提交复核</translation>
    </message>
    <message>
        <source>Tick each section once you have made sure that it still holds. What has changed is entered by an edit.</source>
        <translation>逐项核实后再勾选；有变化的请登记改档。</translation>
    </message>
    <message>
        <source>Unchanged this quarter</source>
        <translation>本季无变化的部分</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>UseDialog</name>
    <message>
        <source>Ask for a stamp</source>
        <translation>申请用印</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>提交申请</translation>
    </message>
    <message>
        <source>At least {count} characters</source>
        <translation>不少于 {count} 个字</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer: {name}</source>
        <translation>客户:{name}</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>档案字段</translation>
    </message>
    <message>
        <source>It leaves the office (a manager decides)</source>
        <translation>印章带出办公场所(由经理批准)</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>不属于客户</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Paper of no customer. Choose the customer above if there is one.</source>
        <translation>不属于任何客户的文件。如属于客户,请在上面查找选择。</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>同行人</translation>
    </message>
    <message>
        <source>Type a part of its name</source>
        <translation>输入字段名的一部分</translation>
    </message>
    <message>
        <source>Use for the archive</source>
        <translation>用于档案</translation>
    </message>
    <message>
        <source>Use of a seal</source>
        <translation>用印</translation>
    </message>
    <message>
        <source>Why all the same</source>
        <translation>未印证而使用的理由</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
    <message>
        <source>{state}: only a superior may use it, with a reason (R52).</source>
        <translation>{state}:须由主管说明理由后方可使用(R52)。</translation>
    </message>
    <message>
        <source>{state}: the ground is noted; change the field itself by an edit.</source>
        <translation>{state}:在此登记依据,字段本身请通过改档修改。</translation>
    </message>
</context>
<context>
    <name>UseDimension</name>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>密级</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未填写</translation>
    </message>
</context>
<context>
    <name>UseLook</name>
    <message>
        <source>By standing right</source>
        <translation>凭常设权限</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>紧急查阅</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>保管查看</translation>
    </message>
</context>
<context>
    <name>UseNumber</name>
    <message>
        <source>Files opened</source>
        <translation>件次</translation>
    </message>
    <message>
        <source>Pages printed</source>
        <translation>打印页数</translation>
    </message>
    <message>
        <source>Person-days</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Sections viewed</source>
        <translation>查看次数</translation>
    </message>
    <message>
        <source>Volumes lent</source>
        <translation>卷次</translation>
    </message>
</context>
<context>
    <name>UsePage</name>
    <message>
        <source>Approval, median</source>
        <translation>审批时长中位数</translation>
    </message>
    <message>
        <source>Archives never used</source>
        <translation>零利用档案</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>重新统计</translation>
    </message>
    <message>
        <source>Effect of use filled in</source>
        <translation>利用效果填写率</translation>
    </message>
    <message>
        <source>Ended in time</source>
        <translation>按时归还率</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Nothing was used in this period</source>
        <translation>期间内没有利用记录</translation>
    </message>
    <message>
        <source>Refusals by code</source>
        <translation>拒绝统计表</translation>
    </message>
    <message>
        <source>Use by dimension</source>
        <translation>利用统计表</translation>
    </message>
    <message>
        <source>Use of the archives</source>
        <translation>利用统计</translation>
    </message>
    <message>
        <source>Views without a loan</source>
        <translation>其他查看表</translation>
    </message>
    <message>
        <source>Waiting in the queue, median</source>
        <translation>排队时长中位数</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} 小时</translation>
    </message>
</context>
<context>
    <name>UsePeriod</name>
    <message>
        <source>From day to day</source>
        <translation>自定日期</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>上季度</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
</context>
<context>
    <name>UseScope</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>My people&apos;s</source>
        <translation>我的下属</translation>
    </message>
</context>
<context>
    <name>UseTable</name>
    <message>
        <source>Held back: fewer than three customers, not all of them open to you (B-017)</source>
        <translation>涉及客户不足三个且并非都对您开放，不予显示（B-017）</translation>
    </message>
    <message>
        <source>Refused by</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Views without a loan</source>
        <translation>其他查看</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>不显示</translation>
    </message>
</context>
<context>
    <name>VariableType</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>VariablesEditor</name>
    <message>
        <source>A value that is filled from the archive or the contract need not be typed; the others are asked for.</source>
        <translation>有取值来源的变量由档案或合同带出,其余的在签订时填写。</translation>
    </message>
    <message>
        <source>Add value</source>
        <translation>添加变量</translation>
    </message>
    <message>
        <source>Add values used in the text</source>
        <translation>补全正文用到的变量</translation>
    </message>
    <message>
        <source>Filled from</source>
        <translation>取值来源</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Must be filled in before stamping</source>
        <translation>盖章前必须填写</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>By whom</source>
        <translation>求证人</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Have it verified</source>
        <translation>求证</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>渠道</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>A backup was restored (entry no. {seq}): its log ends with no. {chain}, and what came after it is missing.</source>
        <translation>曾用备份恢复(第 {seq} 条):其日志止于第 {chain} 条,之后的记录缺失。</translation>
    </message>
    <message>
        <source>A backup was restored (entry no. {seq}): {lost} entries after no. {chain} are missing.</source>
        <translation>曾用备份恢复(第 {seq} 条):第 {chain} 条之后缺少 {lost} 条。</translation>
    </message>
    <message>
        <source>Entry no. {seq} was changed, removed or put in. Keep the files as they are and tell the auditor.</source>
        <translation>第 {seq} 条被改动、删除或插入。请保持文件原样并通知审计。</translation>
    </message>
    <message>
        <source>Every entry is bound to the one before; the newest is sealed outside the data file. Verifying reads them all.</source>
        <translation>每条审计记录都与前一条相扣，最新一条另封存在数据文件之外。核验会通读全部记录。</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>Not verified in this sitting.</source>
        <translation>本次登录后尚未核验。</translation>
    </message>
    <message>
        <source>Reading the chain</source>
        <translation>正在通读审计链</translation>
    </message>
    <message>
        <source>The chain of {count} entries is whole.</source>
        <translation>审计链共 {count} 条，完整无误。</translation>
    </message>
    <message>
        <source>The log is shorter than its seal: entries from no. {seq} on are missing. Keep the files and tell the auditor.</source>
        <translation>审计日志比封存记录短：自第 {seq} 条起缺失。请保留文件并通知审计。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Attachment preview</source>
        <translation>附件预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>This file is damaged and cannot be shown.</source>
        <translation>文件已损坏,无法显示。</translation>
    </message>
</context>
<context>
    <name>VisitBlock</name>
    <message>
        <source>Facts</source>
        <translation>情报</translation>
    </message>
    <message>
        <source>People met</source>
        <translation>拜访对象</translation>
    </message>
    <message>
        <source>Price survey</source>
        <translation>价格调查</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Row {row}: {sentence}</source>
        <translation>第 {row} 行：{sentence}</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
</context>
<context>
    <name>VisitCheck</name>
    <message>
        <source>by a photo</source>
        <translation>照片定位</translation>
    </message>
    <message>
        <source>by the device</source>
        <translation>设备定位</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手工填写</translation>
    </message>
</context>
<context>
    <name>VisitDetail</name>
    <message>
        <source>By</source>
        <translation>拜访人</translation>
    </message>
    <message>
        <source>Choose a visit to read its report.</source>
        <translation>选择一次拜访，查看报告。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批示</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Decision style</source>
        <translation>决策风格</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>陈列</translation>
    </message>
    <message>
        <source>Facings</source>
        <translation>排面数</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>情报</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场情况</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>下次日期</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Order taken</source>
        <translation>订货</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>经过与结果</translation>
    </message>
    <message>
        <source>Pages of the report</source>
        <translation>报告页</translation>
    </message>
    <message>
        <source>People met</source>
        <translation>拜访对象</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos ({count})</source>
        <translation>照片（{count}）</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Price survey</source>
        <translation>价格调查</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>批阅</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>客情</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>拜访报告</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Save photo as…</source>
        <translation>照片另存为…</translation>
    </message>
    <message>
        <source>Solve “{problem}”…</source>
        <translation>解决“{problem}”…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>上级批示</translation>
    </message>
    <message>
        <source>Went along</source>
        <translation>陪同</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>key</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>not in the archive yet</source>
        <translation>尚未入档</translation>
    </message>
    <message>
        <source>ours {price}</source>
        <translation>我方 {price}</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{metres} m from the address</source>
        <translation>距客户地址 {metres} 米</translation>
    </message>
</context>
<context>
    <name>VisitDialog</name>
    <message>
        <source>30.2741,120.1551; a photo with a place tells it too</source>
        <translation>30.2741,120.1551；带定位的照片也可以</translation>
    </message>
    <message>
        <source>As a complaint</source>
        <translation>转投诉</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>竞品</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>品相</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>陈列</translation>
    </message>
    <message>
        <source>Everything was counted: what is not listed was not there</source>
        <translation>全部盘点：未列出的即为零</translation>
    </message>
    <message>
        <source>Facings</source>
        <translation>排面数</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>情报</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Hand in report</source>
        <translation>提交报告</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场情况</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>下次日期</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>关于谁</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Order taken</source>
        <translation>订货</translation>
    </message>
    <message>
        <source>Our price</source>
        <translation>我方价</translation>
    </message>
    <message>
        <source>People met</source>
        <translation>拜访对象</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Pictures are still being read. Try again in a moment.</source>
        <translation>照片还在读取，请稍后再试。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>签到位置</translation>
    </message>
    <message>
        <source>Price survey</source>
        <translation>价格调查</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promises and problems</source>
        <translation>承诺与问题</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>客情变化</translation>
    </message>
    <message>
        <source>Report visit</source>
        <translation>登记拜访</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>信源</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>盘点范围</translation>
    </message>
    <message>
        <source>Seen to by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Solved by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Their price</source>
        <translation>竞品价</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Went along</source>
        <translation>陪同</translation>
    </message>
    <message>
        <source>What was heard or seen</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>承诺方</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未能完成的原因</translation>
    </message>
    <message>
        <source>better</source>
        <translation>好转</translation>
    </message>
    <message>
        <source>how the market stands here</source>
        <translation>本地市场情况</translation>
    </message>
    <message>
        <source>much better</source>
        <translation>明显好转</translation>
    </message>
    <message>
        <source>much worse</source>
        <translation>明显变差</translation>
    </message>
    <message>
        <source>number of the order, or what was ordered</source>
        <translation>订单号，或所订内容</translation>
    </message>
    <message>
        <source>such as 10:15</source>
        <translation>如 10:15</translation>
    </message>
    <message>
        <source>such as 9:30</source>
        <translation>如 9:30</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>what follows from this visit</source>
        <translation>这次拜访之后做什么</translation>
    </message>
    <message>
        <source>who was met first</source>
        <translation>默认为第一位对象</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>变差</translation>
    </message>
</context>
<context>
    <name>VisitGoal</name>
    <message>
        <source>Check a promotion</source>
        <translation>促销检查</translation>
    </message>
    <message>
        <source>Collect money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同</translation>
    </message>
    <message>
        <source>Count stock</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订货</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>客情</translation>
    </message>
    <message>
        <source>Routine visit</source>
        <translation>例行拜访</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>调查</translation>
    </message>
</context>
<context>
    <name>VisitMood</name>
    <message>
        <source>cool</source>
        <translation>冷淡</translation>
    </message>
    <message>
        <source>friendly</source>
        <translation>友好</translation>
    </message>
    <message>
        <source>hearty</source>
        <translation>热情</translation>
    </message>
    <message>
        <source>hostile</source>
        <translation>抵触</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>一般</translation>
    </message>
</context>
<context>
    <name>VisitPlace</name>
    <message>
        <source>At the customer&apos;s</source>
        <translation>客户处</translation>
    </message>
    <message>
        <source>In our office</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>终端门店</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
</context>
<context>
    <name>VisitPlanState</name>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Being planned</source>
        <translation>编制中</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>待批准</translation>
    </message>
</context>
<context>
    <name>VisitPlansPage</name>
    <message>
        <source>Visit plans</source>
        <translation>计划</translation>
    </message>
</context>
<context>
    <name>VisitPromise</name>
    <message>
        <source>They promised</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>我方承诺</translation>
    </message>
</context>
<context>
    <name>VisitResult</name>
    <message>
        <source>Not reached</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Partly reached</source>
        <translation>部分达成</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达成</translation>
    </message>
</context>
<context>
    <name>VisitState</name>
    <message>
        <source>Being written</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已批阅</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
</context>
<context>
    <name>VisitStock</name>
    <message>
        <source>Damaged</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Near expiry</source>
        <translation>临期</translation>
    </message>
</context>
<context>
    <name>VisitTable</name>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>距上次/间隔</translation>
    </message>
    <message>
        <source>Decision style</source>
        <translation>决策风格</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次拜访</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Next on</source>
        <translation>下次日期</translation>
    </message>
    <message>
        <source>Planned on</source>
        <translation>已排日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>拜访人</translation>
    </message>
    <message>
        <source>empty visit</source>
        <translation>空访</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>superior too</source>
        <translation>需主管陪访</translation>
    </message>
    <message>
        <source>{metres} m away</source>
        <translation>距地址 {metres} 米</translation>
    </message>
</context>
<context>
    <name>VisitWeek</name>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Go on writing…</source>
        <translation>继续填写…</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Last ninety days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>Mark as read…</source>
        <translation>批阅…</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>No visit fits. Take a filter away to see more.</source>
        <translation>没有符合条件的拜访，去掉一个筛选可看到更多。</translation>
    </message>
    <message>
        <source>No visits this month yet. Plan the week, or report a visit that was made.</source>
        <translation>本月还没有拜访。可以先排计划，或登记已经完成的拜访。</translation>
    </message>
    <message>
        <source>Number, customer or words of the conclusion</source>
        <translation>单号、客户或结论</translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Report visit…</source>
        <translation>登记拜访…</translation>
    </message>
    <message>
        <source>Save photo as</source>
        <translation>照片另存为</translation>
    </message>
    <message>
        <source>Saved without place and time of the camera: {file}</source>
        <translation>已保存（不含定位与拍摄时间）：{file}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Table of visits</source>
        <translation>拜访表</translation>
    </message>
    <message>
        <source>The photo was not saved.</source>
        <translation>照片没有保存。</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Throw draft away</source>
        <translation>丢弃草稿</translation>
    </message>
    <message>
        <source>Throw the draft of the report about {customer} away?</source>
        <translation>丢弃关于 {customer} 的拜访草稿？</translation>
    </message>
    <message>
        <source>Visit brief…</source>
        <translation>拜访提要…</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>拜访人</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>拜访表</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>WatchLists</name>
    <message>
        <source>Actions</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>Actions on stock</source>
        <translation>处理措施</translation>
    </message>
    <message>
        <source>No actions are open. Write one down from the overstock list.</source>
        <translation>没有进行中的措施。可在积压清单中登记。</translation>
    </message>
    <message>
        <source>Nothing is about to run out.</source>
        <translation>没有将断货的商品。</translation>
    </message>
    <message>
        <source>Nothing that was counted lies too long.</source>
        <translation>盘存的商品没有积压。</translation>
    </message>
    <message>
        <source>Overstock</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>Overstock list</source>
        <translation>积压清单</translation>
    </message>
    <message>
        <source>Overstock, shortage, actions</source>
        <translation>积压、短缺、措施</translation>
    </message>
    <message>
        <source>Shortage</source>
        <translation>短缺</translation>
    </message>
    <message>
        <source>Shortage list</source>
        <translation>短缺清单</translation>
    </message>
</context>
<context>
    <name>WhoseStep</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>新建合同</translation>
    </message>
    <message>
        <source>No customer chosen yet</source>
        <translation>尚未选择客户</translation>
    </message>
    <message>
        <source>No standard text is published yet. The officers of contracts propose one, a manager publishes it.</source>
        <translation>还没有已发布的标准文本。请由合同专管员提出、经理发布。</translation>
    </message>
    <message>
        <source>Standard text</source>
        <translation>标准文本</translation>
    </message>
    <message>
        <source>Whose contract, and from which published standard text?</source>
        <translation>与哪位客户签订，用哪份已发布的标准文本？</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不能办理的原因</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>A day</source>
        <translation>日均</translation>
    </message>
    <message>
        <source>At most {room} may lie there, so that it is sold within {percent} % of {days} days of life.</source>
        <translation>最多存放 {room},以便在 {days} 天保质期的 {percent} % 内售完。</translation>
    </message>
    <message>
        <source>Both times {share}: the mean of the monthly profile over the days covered.</source>
        <translation>两者乘以季节系数 {share}:覆盖期内各日的月系数平均值。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Gone out in the week</source>
        <translation>当周出货</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史出货</translation>
    </message>
    <message>
        <source>IP = on hand {on_hand} + in transit {transit} + open orders {ordered} + approved proposals {approved} − promised downstream {committed} − unfit {unfit} = {total}</source>
        <translation>IP = 现有 {on_hand} + 在途 {transit} + 未交订单 {ordered} + 已批要货 {approved} − 已许下游 {committed} − 不可售 {unfit} = {total}</translation>
    </message>
    <message>
        <source>IP {position} ≤ s {reorder}: S − IP = {need}, in packs of {pack}, at least {least}: {quantity} {unit}.</source>
        <translation>IP {position} ≤ s {reorder}:S − IP = {need},按包装 {pack}、至少 {least} 取整:{quantity} {unit}。</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>水位</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Nothing went out in {weeks} weeks.</source>
        <translation>{weeks} 周没有出货。</translation>
    </message>
    <message>
        <source>P = L + R = {lead} + {review} = {days} days; an order then covers C = {cover} days.</source>
        <translation>P = L + R = {lead} + {review} = {days} 天;要货再覆盖 C = {cover} 天。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>库存位置</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>要货点</translation>
    </message>
    <message>
        <source>SS = d̄ × {days} safety days = {exact} → {safety}</source>
        <translation>SS = d̄ × 安全天数 {days} = {exact} → {safety}</translation>
    </message>
    <message>
        <source>Safety stock</source>
        <translation>安全库存</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>服务水平</translation>
    </message>
    <message>
        <source>Shelf life</source>
        <translation>保质期</translation>
    </message>
    <message>
        <source>Statistics beside it</source>
        <translation>统计法对照</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>货源</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标库存</translation>
    </message>
    <message>
        <source>With the order</source>
        <translation>按此要货</translation>
    </message>
    <message>
        <source>Without the order</source>
        <translation>不要货</translation>
    </message>
    <message>
        <source>counted on {day}</source>
        <translation>盘存于 {day}</translation>
    </message>
    <message>
        <source>d̄ = mean ÷ 7 = {mean}; σ_d = sd ÷ √7 = {sd}.</source>
        <translation>d̄ = 周均 ÷ 7 = {mean};σ_d = sd ÷ √7 = {sd}。</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>never counted</source>
        <translation>从未盘存</translation>
    </message>
    <message>
        <source>s = d̄·P + SS = {exact} → {reorder}; SS and s are rounded up to a whole {unit}.</source>
        <translation>s = d̄·P + SS = {exact} → {reorder};SS 与 s 向上取整到 1 {unit}。</translation>
    </message>
    <message>
        <source>s and S as they were typed: {reorder} and {target}.</source>
        <translation>s 与 S 为人工设定:{reorder} 与 {target}。</translation>
    </message>
    <message>
        <source>{left} are left of the commitment.</source>
        <translation>供货承诺剩余 {left}。</translation>
    </message>
    <message>
        <source>{level} % without a shortage: z = {z}; the lead time varies by σ_L = {lead} days.</source>
        <translation>{level} % 不断货:z = {z};提前期波动 σ_L = {lead} 天。</translation>
    </message>
    <message>
        <source>{weeks} weeks, mean {mean} a week, standard deviation sd = {sd}: the root of the sum of (week − mean)² divided by n − 1 = {less}.</source>
        <translation>{weeks} 周,周均 {mean},标准差 sd = {sd}(样本标准差:各周与均值之差的平方和除以 n − 1 = {less},再开方)。</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>How it was worked out</source>
        <translation>计算过程</translation>
    </message>
    <message>
        <source>How the stock goes on</source>
        <translation>库存走势</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>要货计划</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>各周</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>WordingPage</name>
    <message>
        <source>Blocks</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Names in double braces are filled in from terms and values.</source>
        <translation>双花括号中的名称由合同条件和填写项自动填入。</translation>
    </message>
    <message>
        <source>Standard wording</source>
        <translation>标准措辞</translation>
    </message>
    <message>
        <source>This block is fixed: it stays as the standard text has it.</source>
        <translation>固定条款，不得改动。</translation>
    </message>
    <message>
        <source>Why it departs</source>
        <translation>偏离原因</translation>
    </message>
    <message>
        <source>Wording of this contract</source>
        <translation>本合同措辞</translation>
    </message>
    <message>
        <source>{title} (changed)</source>
        <translation>{title}（已改）</translation>
    </message>
    <message>
        <source>{title} (fixed)</source>
        <translation>{title}（固定）</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Source: {kind} {ref}, {day}, entered by {person}</source>
        <translation>来源：{kind} {ref}，{day}，{person} 录入</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count} rows: {reason}</source>
        <translation>{count} 行:{reason}</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Add row</source>
        <translation>增加行</translation>
    </message>
    <message>
        <source>Record repacking</source>
        <translation>调换包装登记</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>调换包装与维修</translation>
    </message>
    <message>
        <source>{line}: {quantity} left</source>
        <translation>{line}：还剩 {quantity}</translation>
    </message>
</context>
<context>
    <name>WorkKind</name>
    <message>
        <source>A customer&apos;s need is due</source>
        <translation>客户需求到期</translation>
    </message>
    <message>
        <source>A promise falls due</source>
        <translation>承诺到期</translation>
    </message>
    <message>
        <source>A promise is late</source>
        <translation>承诺逾期</translation>
    </message>
    <message>
        <source>Accept a complaint</source>
        <translation>受理投诉</translation>
    </message>
    <message>
        <source>Accept an edit</source>
        <translation>改档归档</translation>
    </message>
    <message>
        <source>Act on goods that lie too long</source>
        <translation>处理积压</translation>
    </message>
    <message>
        <source>Answer a complaint</source>
        <translation>答复投诉</translation>
    </message>
    <message>
        <source>Approval waits too long</source>
        <translation>审批久未处理</translation>
    </message>
    <message>
        <source>Approve a contract</source>
        <translation>批准合同</translation>
    </message>
    <message>
        <source>Approve a loan</source>
        <translation>审批借阅</translation>
    </message>
    <message>
        <source>Approve a visit plan</source>
        <translation>批准拜访计划</translation>
    </message>
    <message>
        <source>Approve an amendment</source>
        <translation>批准补充协议</translation>
    </message>
    <message>
        <source>Approve an order</source>
        <translation>批准订单</translation>
    </message>
    <message>
        <source>Approve at the raised level</source>
        <translation>密级复批同意</translation>
    </message>
    <message>
        <source>Approve the use of a seal</source>
        <translation>审批用印</translation>
    </message>
    <message>
        <source>Bill an order</source>
        <translation>订单开票</translation>
    </message>
    <message>
        <source>Bring a seal back</source>
        <translation>归还印章</translation>
    </message>
    <message>
        <source>Call for returned goods</source>
        <translation>通知寄回退换货</translation>
    </message>
    <message>
        <source>Check a return</source>
        <translation>归还验收</translation>
    </message>
    <message>
        <source>Close a complaint</source>
        <translation>投诉结案</translation>
    </message>
    <message>
        <source>Close a return</source>
        <translation>关闭退换单</translation>
    </message>
    <message>
        <source>Complaint waits too long for the customer</source>
        <translation>投诉等待客户过久</translation>
    </message>
    <message>
        <source>Confirm a receipt</source>
        <translation>确认回款</translation>
    </message>
    <message>
        <source>Confirm a setting</source>
        <translation>确认设置</translation>
    </message>
    <message>
        <source>Confirm a settlement</source>
        <translation>确认结清</translation>
    </message>
    <message>
        <source>Contain a complaint</source>
        <translation>投诉遏制措施</translation>
    </message>
    <message>
        <source>Contract draft</source>
        <translation>合同草稿</translation>
    </message>
    <message>
        <source>Contract ends soon</source>
        <translation>合同即将到期</translation>
    </message>
    <message>
        <source>Count the stock</source>
        <translation>月度盘点</translation>
    </message>
    <message>
        <source>Customer has run out</source>
        <translation>客户断货</translation>
    </message>
    <message>
        <source>Decide on a loss</source>
        <translation>决定遗失</translation>
    </message>
    <message>
        <source>Decide on a mark</source>
        <translation>确认长期合作标记</translation>
    </message>
    <message>
        <source>Decide on a product or price</source>
        <translation>决定商品或价格</translation>
    </message>
    <message>
        <source>Decide on a release</source>
        <translation>决定放行</translation>
    </message>
    <message>
        <source>Decide on a renewal</source>
        <translation>审批续借</translation>
    </message>
    <message>
        <source>Decide on a restriction</source>
        <translation>决定限制借阅</translation>
    </message>
    <message>
        <source>Decide on a return</source>
        <translation>审批退换</translation>
    </message>
    <message>
        <source>Decide on a role</source>
        <translation>审批角色</translation>
    </message>
    <message>
        <source>Decide on a sales plan</source>
        <translation>审批销售计划</translation>
    </message>
    <message>
        <source>Decide on a seal</source>
        <translation>决定新印章</translation>
    </message>
    <message>
        <source>Decide on a turn in a customer&apos;s life</source>
        <translation>决定客户阶段变动</translation>
    </message>
    <message>
        <source>Decide on answers of a survey</source>
        <translation>审核资料收集结果</translation>
    </message>
    <message>
        <source>Decide on credit</source>
        <translation>决定授信</translation>
    </message>
    <message>
        <source>Decide on money for a complaint</source>
        <translation>批准投诉赔付</translation>
    </message>
    <message>
        <source>Decide on order proposals</source>
        <translation>确认要货计划</translation>
    </message>
    <message>
        <source>Decide who keeps a seal</source>
        <translation>决定印章保管人</translation>
    </message>
    <message>
        <source>Deliver an order</source>
        <translation>订单发货</translation>
    </message>
    <message>
        <source>Emergency view not reviewed</source>
        <translation>紧急查阅逾期未复核</translation>
    </message>
    <message>
        <source>File a contract</source>
        <translation>合同归档</translation>
    </message>
    <message>
        <source>File an archive</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>First reply to a complaint</source>
        <translation>投诉首次回复</translation>
    </message>
    <message>
        <source>Get the customer&apos;s confirmation</source>
        <translation>请客户确认</translation>
    </message>
    <message>
        <source>Hand in a visit report</source>
        <translation>提交拜访报告</translation>
    </message>
    <message>
        <source>Hand in an edit</source>
        <translation>交回改档</translation>
    </message>
    <message>
        <source>Hand out a loan</source>
        <translation>办理借出</translation>
    </message>
    <message>
        <source>Hand out a seal</source>
        <translation>交出印章外出</translation>
    </message>
    <message>
        <source>Inspect returned goods</source>
        <translation>退换货验货</translation>
    </message>
    <message>
        <source>Late filing</source>
        <translation>逾期建档</translation>
    </message>
    <message>
        <source>Late refresh</source>
        <translation>季度维护逾期</translation>
    </message>
    <message>
        <source>Look at an order</source>
        <translation>审阅订单</translation>
    </message>
    <message>
        <source>Next dunning letter</source>
        <translation>发下一级催款函</translation>
    </message>
    <message>
        <source>Next step of an opportunity</source>
        <translation>机会下一步</translation>
    </message>
    <message>
        <source>Next step with a prospect</source>
        <translation>潜在客户下一步</translation>
    </message>
    <message>
        <source>Not brought back</source>
        <translation>逾期未还</translation>
    </message>
    <message>
        <source>Order proposals sent back</source>
        <translation>要货计划被退回</translation>
    </message>
    <message>
        <source>Order sent back</source>
        <translation>订单被退回</translation>
    </message>
    <message>
        <source>Originals not back</source>
        <translation>合同原件未收回</translation>
    </message>
    <message>
        <source>Our duty under a contract</source>
        <translation>我方履约要点</translation>
    </message>
    <message>
        <source>Password was reset</source>
        <translation>密码被重置</translation>
    </message>
    <message>
        <source>Payment was promised</source>
        <translation>客户承诺付款</translation>
    </message>
    <message>
        <source>Post a stock count</source>
        <translation>盘点过账</translation>
    </message>
    <message>
        <source>Problem from a visit</source>
        <translation>拜访中的问题</translation>
    </message>
    <message>
        <source>Promise to pay broken</source>
        <translation>付款承诺失约</translation>
    </message>
    <message>
        <source>Publish a rule</source>
        <translation>公布规章</translation>
    </message>
    <message>
        <source>Publish a standard text</source>
        <translation>公布标准文本</translation>
    </message>
    <message>
        <source>Read a visit report</source>
        <translation>批阅拜访报告</translation>
    </message>
    <message>
        <source>Read and acknowledge a rule</source>
        <translation>阅读并确认规章</translation>
    </message>
    <message>
        <source>Ready: fetch it</source>
        <translation>可取件</translation>
    </message>
    <message>
        <source>Refresh an archive</source>
        <translation>季度维护</translation>
    </message>
    <message>
        <source>Return a loan</source>
        <translation>归还借阅</translation>
    </message>
    <message>
        <source>Return rejected</source>
        <translation>退换被驳回</translation>
    </message>
    <message>
        <source>Return sent back</source>
        <translation>退换被退回补充</translation>
    </message>
    <message>
        <source>Returned goods awaited</source>
        <translation>等待退换货到货</translation>
    </message>
    <message>
        <source>Review a confirmation</source>
        <translation>复核无变化确认</translation>
    </message>
    <message>
        <source>Review a contract</source>
        <translation>审核合同</translation>
    </message>
    <message>
        <source>Review a filing</source>
        <translation>审核建档</translation>
    </message>
    <message>
        <source>Review a limit</source>
        <translation>复评额度</translation>
    </message>
    <message>
        <source>Review a standard text</source>
        <translation>审核标准文本</translation>
    </message>
    <message>
        <source>Review a stock count</source>
        <translation>审核盘点</translation>
    </message>
    <message>
        <source>Review an edit</source>
        <translation>审核改档</translation>
    </message>
    <message>
        <source>Review an emergency view</source>
        <translation>复核紧急查阅</translation>
    </message>
    <message>
        <source>Revisit after a complaint</source>
        <translation>投诉回访</translation>
    </message>
    <message>
        <source>Settle a return</source>
        <translation>结算退换</translation>
    </message>
    <message>
        <source>Sign a hand-over</source>
        <translation>移交待签</translation>
    </message>
    <message>
        <source>Sign a proposal of custody</source>
        <translation>保管事项待签</translation>
    </message>
    <message>
        <source>Somebody waits: call back?</source>
        <translation>有人等候:是否召回</translation>
    </message>
    <message>
        <source>Stamp a contract</source>
        <translation>合同用印</translation>
    </message>
    <message>
        <source>Stamp a paper</source>
        <translation>盖章</translation>
    </message>
    <message>
        <source>Stock count sent back</source>
        <translation>盘点被退回</translation>
    </message>
    <message>
        <source>Stock does not fit</source>
        <translation>库存异常</translation>
    </message>
    <message>
        <source>Survey not back in time</source>
        <translation>资料表逾期未收回</translation>
    </message>
    <message>
        <source>Take into custody</source>
        <translation>接收归档</translation>
    </message>
    <message>
        <source>Their duty under a contract</source>
        <translation>对方履约要点</translation>
    </message>
    <message>
        <source>Verification is late</source>
        <translation>求证逾期</translation>
    </message>
    <message>
        <source>Verify information</source>
        <translation>求证情报</translation>
    </message>
    <message>
        <source>Visit missed</source>
        <translation>未执行的拜访</translation>
    </message>
    <message>
        <source>Visit report late</source>
        <translation>拜访报告迟交</translation>
    </message>
    <message>
        <source>Visit today</source>
        <translation>今日拜访</translation>
    </message>
    <message>
        <source>Witness a destruction</source>
        <translation>销毁监督</translation>
    </message>
    <message>
        <source>Write answers into an archive</source>
        <translation>把收集结果写入档案</translation>
    </message>
</context>
<context>
    <name>WorkbenchTab</name>
    <message>
        <source>Choose one line first.</source>
        <translation>请先选择一行。</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日待办</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有待办</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Overdue returns</source>
        <translation>逾期未还</translation>
    </message>
    <message>
        <source>Quarterly refresh</source>
        <translation>季度维护</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>To be filed this week</source>
        <translation>本周应建档</translation>
    </message>
    <message>
        <source>Workbench</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>{count} matters</source>
        <translation>{count} 项待办</translation>
    </message>
</context>
<context>
    <name>Wrong</name>
    <message>
        <source>After a submission this day moves later only with the superior&apos;s consent (B-107).</source>
        <translation>提交后推迟此日期须经上级同意(B-107)。</translation>
    </message>
    <message>
        <source>An indirect customer needs at least one upstream supplier.</source>
        <translation>间接客户须至少登记一个上游供货客户。</translation>
    </message>
    <message>
        <source>No such region. Write it as 浙江杭州, or as a six-digit code.</source>
        <translation>没有这个区域。请写成“浙江杭州”,或六位区划代码。</translation>
    </message>
    <message>
        <source>Please choose from 1 to 5.</source>
        <translation>请在 1 到 5 之间选择。</translation>
    </message>
    <message>
        <source>Please choose one of the options.</source>
        <translation>请从选项中选择。</translation>
    </message>
    <message>
        <source>Please enter a list.</source>
        <translation>请填写列表。</translation>
    </message>
    <message>
        <source>Please enter a whole number.</source>
        <translation>请填写整数。</translation>
    </message>
    <message>
        <source>Please enter text.</source>
        <translation>请填写文字。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>Shares come to more than 100 %.</source>
        <translation>份额合计超过 100 %。</translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare with the business licence, or give a reason for no code.</source>
        <translation>校验位不符。请核对营业执照,或填写无代码原因。</translation>
    </message>
    <message>
        <source>The first contact cannot lie in the future (B-107).</source>
        <translation>首次接触日期不能晚于今天(B-107)。</translation>
    </message>
    <message>
        <source>This cannot be read. Please correct it.</source>
        <translation>无法识别，请更正。</translation>
    </message>
    <message>
        <source>This is no date. Write it as 2026-03-05.</source>
        <translation>日期无法识别,请写成 2026-03-05。</translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation>太长,请缩短。</translation>
    </message>
    <message>
        <source>This must not be below zero.</source>
        <translation>不能小于零。</translation>
    </message>
    <message>
        <source>Write the person, a colon and the post.</source>
        <translation>请写“姓名：职务”。</translation>
    </message>
</context>
</TS>
