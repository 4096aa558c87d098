using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FactCheck.Web.Endpoints;

/// <summary>What the OpenAPI document says beside the routes: its name, how to sign in, and headers that every write takes.</summary>
internal static class ApiDocument
{
    private const string SchemeId = "token";

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "FactCheck",
                Version = "1",
                Description = "Hand articles in, read their claims, decide in your own name, and wait for the gate. "
                    + "Errors are problem details (RFC 9457); lists go on by cursor; a write with an Idempotency-Key is done once.",
            };
            document.Servers = [new() { Url = "/" }];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [SchemeId] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token fc_… from your own page; it acts in your name and can be revoked there." },
            };
            document.Security = [new() { [new OpenApiSecuritySchemeReference(SchemeId, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Tags = null;
            if (context.Description.HttpMethod == "POST")
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = IdempotencyFilter.Header, In = ParameterLocation.Header, Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Description = "The same key with the same request is done once and answered the same, for a day.",
                });
            }
            return Task.CompletedTask;
        });
    }
}
