<#ftl output_format="Markdown">
<#import "parts.ftl" as parts>
# ${page.title}

<#if page.header?size != 0>
*<#list page.header as line>${line}<#sep>, </#list>*

</#if>
<#if page.summary??>
${page.summary}

</#if>
<@parts.report page "##"/>
<@parts.rules citations/>

${page.footer}
