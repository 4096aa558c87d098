using FactCheck.Pipeline.Advising;
using FactCheck.Pipeline.Outbox;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace FactCheck.Web.Hosting;

/// <summary>Metrics at <c>/metrics</c>; traces, metrics and logs to a collector where one is named (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>), and to nobody otherwise.</summary>
public static class TelemetrySetup
{
    /// <summary>The name that every OpenTelemetry program reads.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // Paths that hold a secret word: a trace must not keep what opens a door. And the watchers' own questions say nothing.
    private static readonly string[] Silent = ["/answer", "/set-up", "/health", "/metrics"];

    public static void AddTelemetry(this WebApplicationBuilder builder, WebSettings settings)
    {
        var collector = builder.Configuration[Endpoint] is { Length: > 0 } written ? Collector(written) : null;
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource
            .AddService("factcheck", serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString())
            .AddAttributes([new("factcheck.role", settings.Role.ToString().ToLowerInvariant())]));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(LineSignals.Name, AdviceSignals.Name, "FactCheck.Work", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql");
            metrics.AddPrometheusExporter();
            if (collector is not null) metrics.AddOtlpExporter(options => options.Endpoint = collector);
        });
        if (collector is null) return;
        telemetry.WithTracing(traces => traces
            .AddSource(LineSignals.Name)
            .AddSource("Npgsql")
            .AddAspNetCoreInstrumentation(options => options.Filter = context => !Array.Exists(Silent, path => context.Request.Path.StartsWithSegments(path)))
            .AddOtlpExporter(options => options.Endpoint = collector));
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeScopes = true;
            logs.AddOtlpExporter(options => options.Endpoint = collector);
        });
    }

    private static Uri Collector(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new ArgumentException($"{Endpoint} is '{written}', which is no web address. Write the collector's, such as http://127.0.0.1:4317, or leave it out.");
}
