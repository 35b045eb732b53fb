<#ftl output_format="plainText">
${msg("inviteGreeting", (user.firstName)!(user.username))}

${msg("inviteWhy")}

<#list requiredActions![] as action>
${action?counter}. ${msg("inviteStep." + action)}
</#list>

${link}

${msg("inviteUserName", user.username)}
${msg("inviteExpires", linkExpirationFormatter(linkExpiration))}

${msg("inviteNotYou")}
