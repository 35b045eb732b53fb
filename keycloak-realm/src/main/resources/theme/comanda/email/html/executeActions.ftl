<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("inviteGreeting", (user.firstName)!(user.username))}</p>
<p>${msg("inviteWhy")}</p>
<ol>
<#list requiredActions![] as action>
  <li>${msg("inviteStep." + action)}</li>
</#list>
</ol>
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:12px 22px;background:#0f5c4d;color:#ffffff;border-radius:8px;font-weight:600;text-decoration:none">${msg("inviteButton")}</a></p>
<p>${msg("inviteUserName", user.username)}</p>
<p style="color:#55605c;font-size:14px">${msg("inviteExpires", linkExpirationFormatter(linkExpiration))}</p>
<p style="color:#55605c;font-size:14px">${msg("inviteNotYou")}</p>
</@layout.emailLayout>
