<#ftl output_format="Markdown">
<#import "parts.ftl" as parts>
# ${say["page.portfolio"]}

${page.summary}

<#if page.rows?size != 0>
| ${say["page.case"]} |<#list page.modes as mode> ${mode} |</#list> ${say["page.model"]} | ${say["page.portfolio.questions"]} |
|---|<#list page.modes as mode>---|</#list>---|---|
<#list page.rows as row>
| ${row.title} |<#list row.cells as cell> ${cell.badge.symbol} ${cell.badge.name}, ${cell.strength}<#if cell.leaning??> (${cell.leaning})</#if> |</#list> ${row.model}<#if row.modelOpen> (${say["page.provisional"]})</#if> | ${row.questions} |
</#list>

</#if>
<#if page.unread?size != 0>
## ${say["page.portfolio.unread"]}

<#list page.unread as file>
<#list file.problems as problem>
- ${problem}
</#list>
</#list>

</#if>
## ${say["page.portfolio.common"]}

<#if page.common?size == 0>
${say["page.portfolio.common.none"]}
<#else>
| ${say["page.caveat"]} | ${say["page.severity"]} | ${say["page.portfolio.raised"]} |
|---|---|---|
<#list page.common as c>
| ${c.label}: ${c.text} | ${c.severity} | <#list c.cases as link>${link.title}<#sep>; </#list> |
</#list>
</#if>

<#list page.cases as p>
## ${p.title}

<@parts.report p "###"/>
</#list>
<@parts.rules citations/>
