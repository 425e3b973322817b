namespace CareLabel.Fields;

/// <summary>The sections of NACE Rev. 2.1 (Commission Delegated Regulation (EU) 2023/137), as <c>key:label:meaning</c>.</summary>
internal static class Nace
{
    public static IReadOnlyList<string> Sections { get; } =
    [
        "a:A Agriculture, forestry and fishing:", "b:B Mining and quarrying:", "c:C Manufacturing:", "d:D Electricity, gas, steam and air conditioning supply:",
        "e:E Water supply; sewerage, waste management and remediation:", "f:F Construction:", "g:G Wholesale and retail trade:", "h:H Transportation and storage:",
        "i:I Accommodation and food service:", "j:J Publishing, broadcasting, and content production and distribution:",
        "k:K Telecommunication, computer programming, consulting, computing infrastructure and other information service:",
        "l:L Financial and insurance:", "m:M Real estate:", "n:N Professional, scientific and technical:", "o:O Administrative and support service:",
        "p:P Public administration and defence; compulsory social security:", "q:Q Education:", "r:R Human health and social work:", "s:S Arts, sports and recreation:",
        "t:T Other service:", "u:U Households as employers:", "v:V Extraterritorial organisations and bodies:",
    ];
}
