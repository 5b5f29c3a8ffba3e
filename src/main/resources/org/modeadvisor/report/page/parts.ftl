<#ftl output_format="Markdown">
<#-- The parts of a document. p is a CasePage; h is the mark of its headings, one below the title's. -->
<#macro cited rules>[<#list rules as r>${r.id}, ${r.basis}<#sep>; </#list>]</#macro>

<#-- An address holds nothing that Markdown could read as more than an address. -->
<#macro source s><#if s.address??><${s.address?no_esc}> </#if>${s.text}</#macro>

<#macro evidence e><#if e.text??>${e.text}</#if><#if e.source??><#if e.text??>. </#if>${say["page.source"]}: <@source e.source/></#if></#macro>

<#macro report p h>
<#list p.head as line>
${line}

</#list>
${h?no_esc} ${say["heading.modes"]}

| ${say["page.mode"]} | ${say["page.verdict"]} | ${say["page.strength.column"]} |
|---|---|---|
<#list p.modes as c>
| ${c.label} | ${c.badge.symbol} ${c.badge.name} | ${c.strength} |
</#list>

<#list p.modes as c>
<#if c.leaning?? || c.remarks?size != 0>
- **${c.label}.**<#if c.leaning??> ${c.leaning}</#if><#list c.remarks as remark> ${remark}</#list>
</#if>
</#list>
<#if p.combination??>
- ${p.combination}
</#if>

${h?no_esc} ${say["heading.model"]}

<#if !p.model.open>**${p.model.label}.** </#if><#list p.model.remarks as remark>${remark}<#sep> </#list>

${h?no_esc} ${say["page.why"]}

<#list p.why as w>
${h?no_esc}# ${w.card.label}: ${w.card.badge.symbol} ${w.card.badge.name}

**${say["page.carries"]}**

<#if w.carries??>
<#if w.card.badge.id == "not-supported">
${say["page.carries.weak"]}

</#if>
${w.carries.sentence}<#if w.carries.because??> ${w.carries.because} <@cited [w.carries.rule]/></#if>

<@premises w.carries.premises ""/>
<#else>
${say["page.carries.none"]}
</#if>

**${say["page.held"]}**

<#if w.held?size == 0>
<#if w.card.badge.id == "recommended">${say["page.held.none"]}<#else>${say["page.held.nothing"]}</#if>
<#else>
<#list w.held as held>
- <#if held.open>(${say["page.held.open"]}) </#if>${held.text}<#if held.rule??> <@cited [held.rule]/></#if><#list held.remedies as remedy> ${remedy}</#list>
</#list>
</#if>

</#list>
${h?no_esc} ${say["heading.caveats"]}

<#if p.caveats?size == 0>
${say["page.caveats.none"]}
</#if>
<#list p.caveats as c>
- **<#if c.open>${say["page.caveat.open"]}<#else>${c.severity}</#if>, ${c.label}:** ${c.text}<#if c.about??> ${c.about}</#if><#if c.rules?size != 0> <@cited c.rules/></#if>
</#list>

${h?no_esc} ${say["heading.steps"]}

<#if p.steps?size == 0>
${say["page.steps.none"]}
</#if>
<#list p.steps as lead>
${say["page.steps.lead"]}: **${lead.lead}**

<#list lead.groups as group>
${group.title}

<#list group.steps as step>
${step?counter}. ${step}
</#list>

</#list>
</#list>
${h?no_esc} ${say["heading.questions"]}

<#if p.questions?size == 0>
${say["line.questions.none"]}
<#else>
| ${say["page.question.rank"]} | ${say["page.question"]} | ${say["page.question.bears"]} |
|---|---|---|
<#list p.questions as q>
| ${q?counter} | ${q.label}: ${q.text}<#if q.stated??> ${q.stated}</#if> | <#list q.bearsOn as goal>${goal}<#sep>; </#list> |
</#list>
</#if>

<#if p.notes?size != 0>
${h?no_esc} ${say["heading.notes"]}

<#list p.notes as note>
- ${note}
</#list>

</#if>
${h?no_esc} ${say["page.facts"]}

| ${say["page.fact"]} | ${say["page.answer"]} | ${say["page.evidence"]} | ${say["page.source"]} |
|---|---|---|---|
<#list p.facts as f>
| ${f.label} | ${f.answer}<#if f.meaning != "">: ${f.meaning}</#if> | <#if f.evidence.text??>${f.evidence.text}</#if> | <#if f.evidence.source??><@source f.evidence.source/></#if><#if f.evidence.remark??> ${f.evidence.remark}</#if> |
</#list>

</#macro>

<#macro premises list indent>
<#list list as x>
${indent?no_esc}- ${x.sentence}<#if x.weakest> (${say["page.weakest"]})</#if><#if x.shown> (${say["page.shown"]})<#elseif x.because??> ${x.because} <@cited [x.rule]/></#if><#if x.evidence??> <@evidence x.evidence/></#if>
<#if x.premises?size != 0>
<@premises x.premises indent + "  "/>
</#if>
</#list>
</#macro>

<#macro rules entries>
## ${say["page.rules"]}

<#list entries as r>
- **${r.id}** ${r.title}. ${r.because} (${r.basis}; ${r.place})
<#list r.claims as claim>
  - ${claim.id}: ${claim.text}
</#list>
</#list>
</#macro>
