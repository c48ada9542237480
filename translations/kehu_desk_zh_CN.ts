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
    <name>ArchiveState</name>
    <message>
        <source>Destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArchiveTable</name>
    <message>
        <source>Archive no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
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
    <name>CardSheet</name>
    <message>
        <source>Archive no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filing due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered later (existing customer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section} by {holder} since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{volumes} volumes, {pages} pages</source>
        <translation type="unfinished"></translation>
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
    <name>CorrectionDialog</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”: the new value shows beside the old one until the next acceptance (B-173a).</source>
        <translation type="unfinished"></translation>
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
    <name>DateEdit</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation>打开日历</translation>
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
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing for the submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No revision yet: the first one is made when the archive is filed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}, revision {number}: {fields}
written by {author}, reviewed by {reviewer}, accepted by {acceptor}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>10 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room / cabinet / layer / box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in “{name}”: it gets its archive number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked and present</source>
        <translation type="unfinished"></translation>
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
    <name>Language</name>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarding brings back what stood here when you opened the dialog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>internal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Archive table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, pinyin, initials, number, phone, credit code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No archive fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No archives yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} archives</source>
        <translation type="unfinished"></translation>
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
    <name>NewArchive</name>
    <message>
        <source>Already on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed for the submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for a second archive (five characters or more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation type="unfinished"></translation>
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
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No notices in this sitting</source>
        <translation>本次登录还没有通知</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
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
    <name>PartsForm</name>
    <message>
        <source>Not authorised: {fields}</source>
        <translation type="unfinished"></translation>
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
    <name>ReasonDialog</name>
    <message>
        <source>At least {count} more characters</source>
        <translation>还需至少 {count} 个字</translation>
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
    <name>Refused</name>
    <message>
        <source>A cell in row {row} of {name} is longer than {limit} characters.</source>
        <translation>{name} 第 {row} 行有单元格超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>A file may have at most {limit} MiB. Choose a smaller scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason of at least five characters is needed (B-106).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unified social credit code has 18 characters, this one has {count}.</source>
        <translation>统一社会信用代码应为 18 位，这里是 {count} 位。</translation>
    </message>
    <message>
        <source>Author, reviewer and custodian must be three persons (B-035). Ask somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In row {row} of {name} a quotation mark is never closed, so that later rows would be lost.</source>
        <translation>{name} 第 {row} 行的引号没有结束，其后的行会丢失。</translation>
    </message>
    <message>
        <source>No rows were found in {name}.</source>
        <translation>{name} 中没有找到任何数据行。</translation>
    </message>
    <message>
        <source>Nobody can take the step “{step}” (B-034). Have a superior entered for the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody decides on what they handed in themselves (B-030). Somebody else must decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody would hold the role {roles}, and steps of the regime would stand still (B-024a). Name somebody for it first.</source>
        <translation>将没有人担任 {roles},制度中的环节会停摆(B-024a)。请先指定人员。</translation>
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
        <source>Row {row} of {name} has more than {limit} columns.</source>
        <translation>{name} 第 {row} 行超过 {limit} 列。</translation>
    </message>
    <message>
        <source>Secret sections open to a manager only with a stated purpose (B-014). State it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. It has been read anew: please look, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing: {fields} (B-105). Fill these in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive stands at “{state}”, from which this step does not lead on (B-106).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive stands at “{state}”: a draft is edited directly, a filed archive only inside an edit loan (B-081).</source>
        <translation type="unfinished"></translation>
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
        <source>The disk is full. Nothing was saved. Free some space, then save again.</source>
        <translation>磁盘已满,本次未保存。请清理空间后重新保存。</translation>
    </message>
    <message>
        <source>The disk reports an error. Nothing was saved. Check the disk, make a backup to another one, then try again.</source>
        <translation>磁盘报告错误,本次未保存。请检查磁盘,备份到其他磁盘后重试。</translation>
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
        <source>The key file {path} is damaged, so nobody can sign in. Restore store.keys from the last backup.</source>
        <translation>密钥文件 {path} 已损坏,无人能够登录。请从最近的备份恢复 store.keys。</translation>
    </message>
    <message>
        <source>The new password is too easy to guess: at least ten characters, no names, dates or phone numbers.</source>
        <translation>新密码容易猜到:至少 10 个字符,不要用姓名、日期或电话号码。</translation>
    </message>
    <message>
        <source>The office in {path} is open in another running program; only one may write. Close that one first.</source>
        <translation>{path} 已被另一个正在运行的程序打开,同一时间只能有一个程序写入。请先关闭那个程序。</translation>
    </message>
    <message>
        <source>There is no office in {path}. Choose the folder that holds store.kdb and store.keys, or set up a new office.</source>
        <translation>{path} 中没有档案数据。请选择含有 store.kdb 和 store.keys 的文件夹,或重新进行首次设置。</translation>
    </message>
    <message>
        <source>There is no such archive, or it is not yours to see (B-008). Refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data were written by version {needs}; this is version {have}, which would lose parts of them. Update the program.</source>
        <translation>数据由 {needs} 版写入,本程序是 {have} 版,打开会丢失内容。请先升级程序。</translation>
    </message>
    <message>
        <source>This customer is already on file: {name} ({number}), responsible: {owner} (B-109). Speak to that person first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is classified “{level}”, above what you may see without a loan (B-014). Request a loan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not allowed now (rule {code}).</source>
        <translation>现在不能这样做（规则 {code}）。</translation>
    </message>
    <message>
        <source>This is the last password that opens the office; without it the data are lost. Give somebody else a password first.</source>
        <translation>这是最后一个能打开数据的密码,删除后数据将无法恢复。请先为其他人设置密码。</translation>
    </message>
    <message>
        <source>This unified social credit code contains characters that do not occur there.</source>
        <translation>统一社会信用代码中含有不允许的字符。</translation>
    </message>
    <message>
        <source>Too many wrong passwords for this user. Try again in {seconds} seconds.</source>
        <translation>该用户密码输错次数过多,请在 {seconds} 秒后重试。</translation>
    </message>
    <message>
        <source>User name or password is not right. Check caps lock and input method, then try again.</source>
        <translation>用户名或密码不正确。请检查大写锁定和输入法后重试。</translation>
    </message>
    <message>
        <source>You are neither responsible for this customer nor on its team (B-014). Request a loan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not include this step (action matrix, B-044). Ask whoever holds the role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} is editing “{section}” until {due} (B-081). Wait, or place a hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written. Is it open in another program, or the disk full?</source>
        <translation>无法写入 {name}。它是否正在其他程序中打开，或磁盘已满？</translation>
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
        <source>{name} is a web page, not a workbook. Open it in Excel or WPS and save it as .xlsx.</source>
        <translation>{name} 是网页，不是工作簿。请用 Excel 或 WPS 打开后另存为 .xlsx。</translation>
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
        <source>{name} is not a table. Choose an Excel or WPS workbook (.xlsx .xls .et) or a .csv file.</source>
        <translation>{name} 不是表格。请选择 Excel 或 WPS 工作簿（.xlsx .xls .et）或 .csv 文件。</translation>
    </message>
    <message>
        <source>{name} is protected by a password. Save it without a password first.</source>
        <translation>{name} 有密码保护。请先另存为不带密码的文件。</translation>
    </message>
    <message>
        <source>{name} unpacks to far more than a table needs and was not opened.</source>
        <translation>{name} 解压后的内容远超一张表格所需，没有打开。</translation>
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
        <source>{value} has lost digits, because it was stored as a number. Format the column as text and type it again.</source>
        <translation>{value} 因按数字保存而丢失了位数。请把该列设为文本格式后重新输入。</translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no.</source>
        <translation>“{value}”既不是“是”也不是“否”。</translation>
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
        <source>“{value}…” is longer than {limit} characters.</source>
        <translation>“{value}…”超过 {limit} 个字符。</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Account manager</source>
        <translation>客户经理</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Archive custodian</source>
        <translation>档案管理人</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Contract keeper</source>
        <translation>合同管理员</translation>
    </message>
    <message>
        <source>Field rep</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
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
        <source>Service</source>
        <translation>售后服务</translation>
    </message>
    <message>
        <source>Team member</source>
        <translation>小组成员</translation>
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
    <name>SectionSheet</name>
    <message>
        <source>Being edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not authorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision {number}, {day}: written by {author}, reviewed by {reviewer}, accepted by {acceptor}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} fields are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} (waits for acceptance)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Basic facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts and deciders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer traits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trading now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Not authorised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request loan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State purpose</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>Loans</source>
        <translation>借阅</translation>
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
        <source>Workbench</source>
        <translation>工作台</translation>
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
    <name>Words</name>
    <message>
        <source>Responsible person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wrong</name>
    <message>
        <source>After a submission this day moves later only with the superior&apos;s consent (B-107).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An indirect customer needs at least one upstream supplier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such region. Write it as 浙江杭州, or as a six-digit code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose from 1 to 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose one of the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares come to more than 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check digit does not fit. Compare with the business licence, or give a reason for no code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first contact cannot lie in the future (B-107).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read. Please correct it.</source>
        <translation>无法识别，请更正。</translation>
    </message>
    <message>
        <source>This is no date. Write it as 2026-03-05.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must not be below zero.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
