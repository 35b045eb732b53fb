<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body style="margin:0;padding:24px 12px;background:#f6f1e7;color:#1f2a27;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif">
  <div style="max-width:520px;margin:0 auto">
    <p style="margin:0 0 16px;font-size:20px;font-weight:600;color:#0f5c4d">Comanda</p>
    <div style="padding:24px 28px;background:#fffdf9;border:1px solid #d9d0bf;border-radius:12px">
      <#nested>
    </div>
  </div>
</body>
</html>
</#macro>
