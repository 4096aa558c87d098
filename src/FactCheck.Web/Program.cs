using FactCheck.Web.Hosting;

var settings = WebSettings.Parse(args);
// Pages and style sheets are found beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings.Rest, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.AddFactCheck(settings);

var app = builder.Build();
app.UseFactCheck();
await app.PrepareAsync();
await app.RunAsync();
