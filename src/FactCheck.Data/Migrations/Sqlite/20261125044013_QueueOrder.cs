using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QueueOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Reviews_DeskId_OutOfPlay_State_ArticleId_CheckerId_Returned",
                table: "Reviews");

            migrationBuilder.DropIndex(
                name: "IX_Gates_DeskId",
                table: "Gates");

            migrationBuilder.DropIndex(
                name: "IX_Findings_ClaimId",
                table: "Findings");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_DeskId_State_ArticleId_CheckerId_Returned",
                table: "Reviews",
                columns: new[] { "DeskId", "State", "ArticleId", "CheckerId", "Returned" },
                filter: "NOT \"OutOfPlay\"");

            migrationBuilder.CreateIndex(
                name: "IX_Gates_DeskId_At",
                table: "Gates",
                columns: new[] { "DeskId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Findings_ClaimId",
                table: "Findings",
                column: "ClaimId",
                filter: "\"ClaimId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DeskId_CreatedAt",
                table: "Articles",
                columns: new[] { "DeskId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DeskId_Deadline_CreatedAt_Id",
                table: "Articles",
                columns: new[] { "DeskId", "Deadline", "CreatedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Reviews_DeskId_State_ArticleId_CheckerId_Returned",
                table: "Reviews");

            migrationBuilder.DropIndex(
                name: "IX_Gates_DeskId_At",
                table: "Gates");

            migrationBuilder.DropIndex(
                name: "IX_Findings_ClaimId",
                table: "Findings");

            migrationBuilder.DropIndex(
                name: "IX_Articles_DeskId_CreatedAt",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_DeskId_Deadline_CreatedAt_Id",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_DeskId_OutOfPlay_State_ArticleId_CheckerId_Returned",
                table: "Reviews",
                columns: new[] { "DeskId", "OutOfPlay", "State", "ArticleId", "CheckerId", "Returned" });

            migrationBuilder.CreateIndex(
                name: "IX_Gates_DeskId",
                table: "Gates",
                column: "DeskId");

            migrationBuilder.CreateIndex(
                name: "IX_Findings_ClaimId",
                table: "Findings",
                column: "ClaimId");
        }
    }
}
