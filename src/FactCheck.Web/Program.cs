using FactCheck.Web.Hosting;

var settings = WebSettings.Parse(args);
var builder = WebApplication.CreateBuilder(settings.Rest);
builder.AddFactCheck(settings);

var app = builder.Build();
app.UseFactCheck();
await app.PrepareAsync();
await app.RunAsync();
